import Text

/// Access without errors: nil if the value is of another kind.
extension JSONValue {
    /// Whether the value is `null`.
    package var isNull: Bool { kind == .null }

    /// Boolean value; nil for another kind.
    package var bool: Bool? {
        if case .bool(let value) = kind { value } else { nil }
    }

    /// Number as a `Double`; nil for another kind.
    package var double: Double? {
        if case .number(let number) = kind { number.double } else { nil }
    }

    /// Whole number as an `Int`; nil for another kind, or if it does not fit.
    package var int: Int? {
        if case .number(let number) = kind { number.integer() } else { nil }
    }

    /// Whole number as a `UInt64`; nil for another kind, or if it does not fit.
    package var uint64: UInt64? {
        if case .number(let number) = kind { number.integer() } else { nil }
    }

    /// Text; nil for another kind.
    package var string: String? {
        if case .string(let value) = kind { value } else { nil }
    }

    /// Elements of an array; nil for another kind.
    package var array: [JSONValue]? {
        if case .array(let values) = kind { values } else { nil }
    }

    /// Members of an object in the order of the text; nil for another kind.
    package var members: [JSONMember]? {
        if case .object(let members) = kind { members } else { nil }
    }

    /// Value of a key; nil if this is not an object or has no such key.
    package subscript(_ key: String) -> JSONValue? {
        members?.first { $0.key == key }?.value
    }

    /// Description of what was found, for an error message: the kind, and the value itself if it is short.
    var foundDescription: String {
        switch kind {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .number(let number): number.text.clipped(to: 40)
        case .string(let value): "the text \(value.quotedForDisplay)"
        case .array(let values): values.isEmpty ? "an empty array" : "an array"
        case .object(let members): members.isEmpty ? "an empty object" : "an object"
        }
    }
}
