/// JSON value with its position in the text; equality compares the contents alone.
package struct JSONValue: Sendable {
    /// Kind of the value, with the value itself.
    package var kind: Kind
    /// Position in the text.
    package var position: JSONPosition

    /// Creates a value, by default without a position in a file.
    package init(_ kind: Kind, at position: JSONPosition = .override) {
        self.kind = kind
        self.position = position
    }

    /// Kinds of JSON values, with their contents.
    package enum Kind: Equatable, Sendable {
        /// The literal `null`.
        case null
        /// The literal `true` or `false`.
        case bool(Bool)
        /// Number in the notation of its text.
        case number(JSONNumber)
        /// String with its escapes resolved.
        case string(String)
        /// Elements in the order of the text.
        case array([JSONValue])
        /// Members in the order of the text.
        case object([JSONMember])
    }
}

/// Member of an object: a key and its value.
package struct JSONMember: Sendable {
    /// Key of the member.
    package var key: String
    /// Position of the key in the text.
    package var keyPosition: JSONPosition
    /// Value of the member.
    package var value: JSONValue

    /// Creates a member, by default without a position in a file.
    package init(_ key: String, at keyPosition: JSONPosition = .override, _ value: JSONValue) {
        self.key = key
        self.keyPosition = keyPosition
        self.value = value
    }
}

/// Number as written in its text, so that integers up to 2⁶⁴ − 1 keep every digit.
package struct JSONNumber: Sendable {
    /// Number in JSON's notation.
    package let text: String

    /// Creates a number from `text`, which must be a number in JSON's grammar.
    package init(text: String) { self.text = text }

    /// Nearest Double.
    package var double: Double { Double(text) ?? .nan }

    /// Returns the number as an integer of the wanted type; nil if it has a fraction or does not fit.
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
    /// Compares the texts, or else the Doubles within the range in which a Double represents every integer.
    package static func == (left: JSONNumber, right: JSONNumber) -> Bool {
        if left.text == right.text { return true }
        let value = left.double
        return value == right.double && value.magnitude <= 0x1p53
    }
}
