import Text

/// Values of a given type.
extension JSONObjectReader {
    /// Returns the number under `key`, which must be present, and within `range` if there is one.
    package mutating func double(
        _ key: String, in range: ClosedRange<Double>? = nil
    ) throws(ConfigurationError) -> Double {
        try value(key, wanted: AllowedRange.description(range, noun: "a number")).double(in: range)
    }

    /// Returns the number under `key`, or `standard` if the key is missing; it must be within `range` if there is one.
    package mutating func double(
        _ key: String, default standard: Double, in range: ClosedRange<Double>? = nil
    ) throws(ConfigurationError) -> Double {
        try anyValue(key)?.double(in: range) ?? standard
    }

    /// Returns the number under `key`, within `range` if there is one; nil if the key is missing or null.
    package mutating func optionalDouble(
        _ key: String, in range: ClosedRange<Double>? = nil
    ) throws(ConfigurationError) -> Double? {
        try optionalValue(key)?.double(in: range)
    }

    /// Returns the whole number under `key`, which must be present, and within `range` if there is one.
    package mutating func int(_ key: String, in range: ClosedRange<Int>? = nil) throws(ConfigurationError) -> Int {
        try value(key, wanted: AllowedRange.description(range, noun: "a whole number")).int(in: range)
    }

    /// Returns the whole number under `key`, or `standard` if the key is missing; it must be within `range` if there is
    /// one.
    package mutating func int(
        _ key: String, default standard: Int, in range: ClosedRange<Int>? = nil
    ) throws(ConfigurationError) -> Int {
        try anyValue(key)?.int(in: range) ?? standard
    }

    /// Returns the whole number under `key`, within `range` if there is one; nil if the key is missing or null.
    package mutating func optionalInt(
        _ key: String, in range: ClosedRange<Int>? = nil
    ) throws(ConfigurationError) -> Int? {
        try optionalValue(key)?.int(in: range)
    }

    /// Returns the whole number under `key`, or `standard` if the key is missing.
    package mutating func uint64(_ key: String, default standard: UInt64) throws(ConfigurationError) -> UInt64 {
        try anyValue(key)?.uint64() ?? standard
    }

    /// Returns the Boolean value under `key`, which must be present.
    package mutating func bool(_ key: String) throws(ConfigurationError) -> Bool {
        try value(key, wanted: "true or false").bool()
    }

    /// Returns the Boolean value under `key`, or `standard` if the key is missing.
    package mutating func bool(_ key: String, default standard: Bool) throws(ConfigurationError) -> Bool {
        try anyValue(key)?.bool() ?? standard
    }

    /// Returns the text under `key`, which must be present.
    package mutating func string(_ key: String) throws(ConfigurationError) -> String {
        try value(key, wanted: "a text in double quotes").string()
    }

    /// Returns the text under `key`, or `standard` if the key is missing.
    package mutating func string(_ key: String, default standard: String) throws(ConfigurationError) -> String {
        try anyValue(key)?.string() ?? standard
    }

    /// Returns the text under `key`; nil if the key is missing or null.
    package mutating func optionalString(_ key: String) throws(ConfigurationError) -> String? {
        try optionalValue(key)?.string()
    }

    /// Returns the text under `key`, which must be one of `allowed`.
    package mutating func string(_ key: String, oneOf allowed: [String]) throws(ConfigurationError) -> String {
        try value(key, wanted: "one of \(allowed.joined(separator: ", "))").string(oneOf: allowed)
    }

    /// Returns the text under `key`, which must be one of `allowed`, or `standard` if the key is missing.
    package mutating func string(
        _ key: String, default standard: String, oneOf allowed: [String]
    ) throws(ConfigurationError) -> String {
        try anyValue(key)?.string(oneOf: allowed) ?? standard
    }

    /// Returns the text under `key`, which must be one of `allowed`; nil if the key is missing or null.
    mutating func optionalString(
        _ key: String, oneOf allowed: [String]
    ) throws(ConfigurationError) -> String? {
        try optionalValue(key)?.string(oneOf: allowed)
    }

    /// Returns the case of an enumeration whose raw value is under `key`, or `standard` if the key is missing.
    package mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ key: String, default standard: Choice
    ) throws(ConfigurationError) -> Choice {
        try anyValue(key)?.choice() ?? standard
    }

    /// Returns the case of an enumeration whose raw value is under `key`, which must be present.
    package mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ key: String, of type: Choice.Type = Choice.self
    ) throws(ConfigurationError) -> Choice {
        let allowed = type.allCases.map(\.rawValue).joined(separator: ", ")
        return try value(key, wanted: "one of \(allowed)").choice()
    }

    /// Returns a reader of the object under `key`, which must be present.
    package mutating func object(_ key: String) throws(ConfigurationError) -> JSONObjectReader {
        try value(key, wanted: "an object").object()
    }

    /// Returns a reader of the object under `key`; nil if the key is missing or null.
    package mutating func optionalObject(_ key: String) throws(ConfigurationError) -> JSONObjectReader? {
        try optionalValue(key)?.object()
    }

    /// Returns the elements of the array under `key`, which must be present; their number must be within `count` if
    /// given.
    package mutating func array(
        _ key: String, count: ClosedRange<Int>? = nil
    ) throws(ConfigurationError) -> [JSONCursor] {
        try value(key, wanted: "an array").array(count: count)
    }

    /// Returns the elements of the array under `key`, within `count` in number if given; nil if the key is missing or
    /// null.
    package mutating func optionalArray(
        _ key: String, count: ClosedRange<Int>? = nil
    ) throws(ConfigurationError) -> [JSONCursor]? {
        try optionalValue(key)?.array(count: count)
    }
}
