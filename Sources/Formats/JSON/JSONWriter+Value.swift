/// Whole values.
extension JSONWriter {
    /// Writes a value with all its contents.
    package mutating func value(_ value: JSONValue) {
        switch value.kind {
        case .null: null()
        case .bool(let flag): self.value(flag)
        case .number(let number): raw(number.text)
        case .string(let text): self.value(text)
        case .array(let values): write(values, inline: value.fitsOneLine)
        case .object(let members): write(members, inline: value.fitsOneLine)
        }
    }

    /// Writes a key and its value.
    package mutating func member(_ key: String, _ value: JSONValue) {
        self.key(key)
        self.value(value)
    }

    private mutating func write(_ values: [JSONValue], inline: Bool) {
        beginArray(inline: inline)
        for element in values { value(element) }
        endArray()
    }

    private mutating func write(_ members: [JSONMember], inline: Bool) {
        beginObject(inline: inline)
        for element in members { member(element.key, element.value) }
        endObject()
    }
}

extension JSONValue {
    /// Returns the value as JSON text.
    package func text(_ style: JSONWriter.Style = .compact) -> String {
        var writer = JSONWriter(style: style)
        writer.value(self)
        return writer.text
    }

    /// Whether the value reads best on one line: a plain value, or a container of a few short ones.
    fileprivate var fitsOneLine: Bool {
        switch kind {
        case .array(let values): values.count <= 16 && values.reduce(0) { $0 + $1.width } <= 72
        case .object(let members): members.count <= 6 && members.reduce(0) { $0 + $1.key.count + $1.value.width } <= 64
        default: true
        }
    }

    /// Approximate width of a plain value in columns; a container that is not empty counts as too wide.
    private var width: Int {
        switch kind {
        case .null, .bool: 7
        case .number(let number): number.text.count + 2
        case .string(let text): text.count + 4
        case .array(let values): values.isEmpty ? 4 : 1000
        case .object(let members): members.isEmpty ? 4 : 1000
        }
    }
}
