import Formats

/// Conversion of a setting's value from JSON, within its limits, and to JSON.
struct SettingCoding<Value: Sendable>: Sendable {
    let decode: @Sendable (JSONCursor) throws(ConfigurationError) -> Value
    let encode: @Sendable (Value) -> JSONValue
}

extension SettingCoding where Value == Double {
    /// Returns the coding of a number within a range.
    static func number(in range: ClosedRange<Double>) -> SettingCoding {
        SettingCoding { cursor throws(ConfigurationError) in
            try cursor.double(in: range)
        } encode: {
            JSONValue($0)
        }
    }
}

extension SettingCoding where Value == Int {
    /// Returns the coding of a whole number within a range.
    static func number(in range: ClosedRange<Int>) -> SettingCoding {
        SettingCoding { cursor throws(ConfigurationError) in
            try cursor.int(in: range)
        } encode: {
            JSONValue($0)
        }
    }
}

extension SettingCoding where Value: CaseIterable & RawRepresentable<String> {
    /// Coding of an enumeration by its raw values.
    static var choice: SettingCoding {
        SettingCoding { cursor throws(ConfigurationError) in
            try cursor.choice()
        } encode: {
            JSONValue($0.rawValue)
        }
    }
}

extension SettingCoding where Value: JSONRepresentable {
    /// Coding of a value that converts itself.
    static var value: SettingCoding {
        SettingCoding { cursor throws(ConfigurationError) in
            try Value(cursor)
        } encode: {
            $0.json
        }
    }
}

extension SettingCoding {
    /// Returns the coding of an optional value, with null for nil.
    static func optional<Wrapped>(_ coding: SettingCoding<Wrapped>) -> SettingCoding where Value == Wrapped? {
        SettingCoding { cursor throws(ConfigurationError) in
            cursor.value.isNull ? nil : try coding.decode(cursor)
        } encode: {
            $0.map(coding.encode) ?? .null
        }
    }
}

/// Field of a preset that holds a setting.
struct PresetField: Sendable {
    let read: @Sendable (inout JSONObjectReader, inout Settings) throws(ConfigurationError) -> Void
    let member: @Sendable (Settings) -> JSONMember?

    /// Returns the field under the setting's own key; null, or a missing key, leaves the default.
    static func own<Value>(
        _ key: String, _ path: WritableKeyPath<Settings, Value> & Sendable, _ coding: SettingCoding<Value>
    ) -> PresetField {
        PresetField { reader, settings throws(ConfigurationError) in
            guard let cursor = reader.optionalValue(key) else { return }
            settings[keyPath: path] = try coding.decode(cursor)
        } member: { settings in
            let json = coding.encode(settings[keyPath: path])
            return json.isNull ? nil : JSONMember(key, json)
        }
    }

    /// Field of a setting that is stored in another setting's field or among the layers.
    static let elsewhere = PresetField { _, _ in
    } member: { _ in
        nil
    }
}
