/// Building values in code.
extension JSONValue {
    /// The value `null`.
    package static let null = JSONValue(.null)

    /// Creates a number; one that is not finite becomes null, as JSON cannot represent it.
    package init(_ value: Double) {
        self.init(value.isFinite ? .number(JSONNumber(text: value.description)) : .null)
    }

    /// Creates a number with the fewest digits that give back the same Float; null if it is not finite.
    package init(_ value: Float) {
        self.init(value.isFinite ? .number(JSONNumber(text: value.description)) : .null)
    }

    /// Creates a whole number.
    package init(_ value: some FixedWidthInteger) {
        self.init(.number(JSONNumber(text: String(value))))
    }

    /// Creates a Boolean value.
    package init(_ value: Bool) { self.init(.bool(value)) }
    /// Creates a text.
    package init(_ value: String) { self.init(.string(value)) }
    /// Creates an array.
    package init(_ values: [JSONValue]) { self.init(.array(values)) }
    /// Creates an object.
    package init(_ members: [JSONMember]) { self.init(.object(members)) }
}

extension JSONValue: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    package init(booleanLiteral value: Bool) { self.init(value) }
    package init(integerLiteral value: Int) { self.init(value) }
    package init(floatLiteral value: Double) { self.init(value) }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    package init(stringLiteral value: String) { self.init(value) }
    package init(arrayLiteral elements: JSONValue...) { self.init(elements) }

    /// Keeps the order in which the keys are written; none may appear twice.
    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        precondition(Set(elements.map(\.0)).count == elements.count, "a key appears twice")
        self.init(elements.map { JSONMember($0.0, $0.1) })
    }
}
