/// Reading without complaint: nil where the value is of another kind.
extension JSONValue {
    package var isNull: Bool { kind == .null }

    package var bool: Bool? {
        if case .bool(let value) = kind { value } else { nil }
    }

    package var double: Double? {
        if case .number(let number) = kind { number.double } else { nil }
    }

    package var int: Int? {
        if case .number(let number) = kind { number.integer() } else { nil }
    }

    package var uint64: UInt64? {
        if case .number(let number) = kind { number.integer() } else { nil }
    }

    package var string: String? {
        if case .string(let value) = kind { value } else { nil }
    }

    package var array: [JSONValue]? {
        if case .array(let values) = kind { values } else { nil }
    }

    package var members: [JSONMember]? {
        if case .object(let members) = kind { members } else { nil }
    }

    /// The value of a key, or nil where this is no object or has no such key.
    package subscript(_ key: String) -> JSONValue? {
        members?.first { $0.key == key }?.value
    }

    /// Description for an error message that says what was found: the kind, and the value itself where it is short.
    package var foundDescription: String {
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
