import Text

/// Values of a wanted kind.
extension JSONObjectReader {
    package mutating func double(
        _ key: String, in range: ClosedRange<Double>? = nil
    ) throws(ConfigurationError) -> Double {
        try value(key, wanted: AllowedRange.description(range, noun: "a number")).double(in: range)
    }

    package mutating func double(
        _ key: String, default standard: Double, in range: ClosedRange<Double>? = nil
    ) throws(ConfigurationError) -> Double {
        try anyValue(key)?.double(in: range) ?? standard
    }

    package mutating func optionalDouble(
        _ key: String, in range: ClosedRange<Double>? = nil
    ) throws(ConfigurationError) -> Double? {
        try optionalValue(key)?.double(in: range)
    }

    package mutating func int(_ key: String, in range: ClosedRange<Int>? = nil) throws(ConfigurationError) -> Int {
        try value(key, wanted: AllowedRange.description(range, noun: "a whole number")).int(in: range)
    }

    package mutating func int(
        _ key: String, default standard: Int, in range: ClosedRange<Int>? = nil
    ) throws(ConfigurationError) -> Int {
        try anyValue(key)?.int(in: range) ?? standard
    }

    package mutating func optionalInt(
        _ key: String, in range: ClosedRange<Int>? = nil
    ) throws(ConfigurationError) -> Int? {
        try optionalValue(key)?.int(in: range)
    }

    package mutating func uint64(_ key: String, default standard: UInt64) throws(ConfigurationError) -> UInt64 {
        try anyValue(key)?.uint64() ?? standard
    }

    package mutating func bool(_ key: String) throws(ConfigurationError) -> Bool {
        try value(key, wanted: "true or false").bool()
    }

    package mutating func bool(_ key: String, default standard: Bool) throws(ConfigurationError) -> Bool {
        try anyValue(key)?.bool() ?? standard
    }

    package mutating func string(_ key: String) throws(ConfigurationError) -> String {
        try value(key, wanted: "a text in double quotes").string()
    }

    package mutating func string(_ key: String, default standard: String) throws(ConfigurationError) -> String {
        try anyValue(key)?.string() ?? standard
    }

    package mutating func optionalString(_ key: String) throws(ConfigurationError) -> String? {
        try optionalValue(key)?.string()
    }

    package mutating func string(_ key: String, oneOf allowed: [String]) throws(ConfigurationError) -> String {
        try value(key, wanted: "one of \(allowed.joined(separator: ", "))").string(oneOf: allowed)
    }

    package mutating func string(
        _ key: String, default standard: String, oneOf allowed: [String]
    ) throws(ConfigurationError) -> String {
        try anyValue(key)?.string(oneOf: allowed) ?? standard
    }

    package mutating func optionalString(
        _ key: String, oneOf allowed: [String]
    ) throws(ConfigurationError) -> String? {
        try optionalValue(key)?.string(oneOf: allowed)
    }

    /// One of an enumeration's raw values.
    package mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ key: String, default standard: Choice
    ) throws(ConfigurationError) -> Choice {
        try anyValue(key)?.choice() ?? standard
    }

    /// One of an enumeration's raw values.
    package mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ key: String, of type: Choice.Type = Choice.self
    ) throws(ConfigurationError) -> Choice {
        let allowed = type.allCases.map(\.rawValue).joined(separator: ", ")
        return try value(key, wanted: "one of \(allowed)").choice()
    }

    package mutating func object(_ key: String) throws(ConfigurationError) -> JSONObjectReader {
        try value(key, wanted: "an object").object()
    }

    package mutating func optionalObject(_ key: String) throws(ConfigurationError) -> JSONObjectReader? {
        try optionalValue(key)?.object()
    }

    package mutating func array(
        _ key: String, count: ClosedRange<Int>? = nil
    ) throws(ConfigurationError) -> [JSONCursor] {
        try value(key, wanted: "an array").array(count: count)
    }

    package mutating func optionalArray(
        _ key: String, count: ClosedRange<Int>? = nil
    ) throws(ConfigurationError) -> [JSONCursor]? {
        try optionalValue(key)?.array(count: count)
    }
}
