/// Building values in code.
extension JSONValue {
    /// The value `null`.
    package static let null = JSONValue(.null)

    /// A number; one that is not finite becomes null, for JSON has no word for it.
    package init(_ value: Double) {
        self.init(value.isFinite ? .number(JSONNumber(text: value.description)) : .null)
    }

    /// A number with as few digits as give back the same Float.
    package init(_ value: Float) {
        self.init(value.isFinite ? .number(JSONNumber(text: value.description)) : .null)
    }

    package init(_ value: some FixedWidthInteger) {
        self.init(.number(JSONNumber(text: String(value))))
    }

    package init(_ value: Bool) { self.init(.bool(value)) }
    package init(_ value: String) { self.init(.string(value)) }
    package init(_ values: [JSONValue]) { self.init(.array(values)) }
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

    /// Keys keep the order in which they are written; none may appear twice.
    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        precondition(Set(elements.map(\.0)).count == elements.count, "a key appears twice")
        self.init(elements.map { JSONMember($0.0, $0.1) })
    }
}
