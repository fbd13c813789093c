/// A JSON value that knows where it stands in its text; equality compares the contents alone.
package struct JSONValue: Sendable {
    /// Kind of the value, with the value itself.
    package var kind: Kind
    /// Position in the text.
    package var position: JSONPosition

    package init(_ kind: Kind, at position: JSONPosition = .override) {
        self.kind = kind
        self.position = position
    }

    package enum Kind: Equatable, Sendable {
        case null
        case bool(Bool)
        case number(JSONNumber)
        case string(String)
        case array([JSONValue])
        case object([JSONMember])
    }
}

/// One key of an object with its value, in the order of the text.
package struct JSONMember: Sendable {
    package var key: String
    /// Position of the key in the text.
    package var keyPosition: JSONPosition
    package var value: JSONValue

    package init(_ key: String, at keyPosition: JSONPosition = .override, _ value: JSONValue) {
        self.key = key
        self.keyPosition = keyPosition
        self.value = value
    }
}

/// A number as its text writes it, so that integers up to 2⁶⁴ − 1 keep every digit.
package struct JSONNumber: Sendable {
    package let text: String

    /// The caller guarantees that `text` is a number in JSON's grammar.
    package init(text: String) { self.text = text }

    /// The nearest Double.
    package var double: Double { Double(text) ?? .nan }

    /// The number as an integer of the wanted type, or nil where it has a fraction or does not fit.
    package func integer<T: FixedWidthInteger>(as type: T.Type = T.self) -> T? {
        if let exact = T(text) { return exact }
        let value = double
        return value.magnitude <= 0x1p53 ? T(exactly: value) : nil
    }
}

extension JSONValue: Equatable {
    package static func == (left: JSONValue, right: JSONValue) -> Bool { left.kind == right.kind }
}

extension JSONMember: Equatable {
    package static func == (left: JSONMember, right: JSONMember) -> Bool {
        left.key == right.key && left.value == right.value
    }
}

extension JSONNumber: Equatable {
    /// Equal texts, or texts of the same Double within the range where a Double holds every integer.
    package static func == (left: JSONNumber, right: JSONNumber) -> Bool {
        if left.text == right.text { return true }
        let value = left.double
        return value == right.double && value.magnitude <= 0x1p53
    }
}
