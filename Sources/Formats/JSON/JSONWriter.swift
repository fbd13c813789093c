import Text

/// Writes JSON piece by piece into bytes, and adds commas and line breaks by itself.
///
/// Numbers have the fewest digits that give back the same value; one that is not finite is written as null.
package struct JSONWriter {
    /// Bytes written so far.
    package private(set) var bytes: [UInt8] = []
    /// Layout of the text.
    package let style: Style
    /// For each open container, whether it has elements already, and whether it stays on one line.
    private var open: [(hasElements: Bool, inline: Bool)] = []
    private var followsKey = false

    /// Layouts of the text.
    package enum Style: Sendable {
        /// Everything on one line without spaces.
        case compact
        /// Indented by two spaces, except for containers on one line.
        case pretty
    }

    /// Creates a writer of an empty text.
    package init(style: Style = .compact) { self.style = style }

    /// Text written so far.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Empties the writer and keeps its memory for the next text.
    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        open.removeAll(keepingCapacity: true)
        followsKey = false
    }
}

/// Containers.
extension JSONWriter {
    /// Opens an object, on one line if `inline`.
    package mutating func beginObject(inline: Bool = false) { begin(UInt8(ascii: "{"), inline: inline) }
    /// Closes the innermost object.
    package mutating func endObject() { end(UInt8(ascii: "}")) }
    /// Opens an array, on one line if `inline`.
    package mutating func beginArray(inline: Bool = false) { begin(UInt8(ascii: "["), inline: inline) }
    /// Closes the innermost array.
    package mutating func endArray() { end(UInt8(ascii: "]")) }

    /// Writes a member's key.
    package mutating func key(_ key: String) {
        separate()
        appendQuoted(key)
        append(style == .pretty ? ": " : ":")
        followsKey = true
    }

    private mutating func begin(_ bracket: UInt8, inline: Bool) {
        separate()
        bytes.append(bracket)
        open.append((hasElements: false, inline: inline || style == .compact || open.last?.inline == true))
    }

    private mutating func end(_ bracket: UInt8) {
        precondition(!open.isEmpty && !followsKey, "a container is closed that is not open, or after a key")
        let closed = open.removeLast()
        if closed.hasElements, !closed.inline { appendLineBreak() }
        bytes.append(bracket)
    }

    /// Writes the separator between the previous element and the next one.
    private mutating func separate() {
        if followsKey {
            followsKey = false
            return
        }
        guard let last = open.last else { return }
        if last.hasElements { bytes.append(UInt8(ascii: ",")) }
        if !last.inline {
            appendLineBreak()
        } else if last.hasElements, style == .pretty {
            bytes.append(UInt8(ascii: " "))
        }
        open[open.count - 1].hasElements = true
    }

    private mutating func appendLineBreak() {
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<2 * open.count { bytes.append(UInt8(ascii: " ")) }
    }
}

/// Plain values.
extension JSONWriter {
    /// Writes `null`.
    package mutating func null() { raw("null") }
    /// Writes `true` or `false`.
    package mutating func value(_ value: Bool) { raw(value ? "true" : "false") }
    /// Writes the shortest digits that name the number; `null` if it is not finite.
    package mutating func value(_ value: Double) { raw(value.isFinite ? value.description : "null") }
    /// Writes the shortest digits that name the number; `null` if it is not finite.
    package mutating func value(_ value: Float) { raw(value.isFinite ? value.description : "null") }
    /// Writes a whole number.
    package mutating func value(_ value: some FixedWidthInteger) { raw(String(value)) }

    /// Writes a quoted text.
    package mutating func value(_ value: String) {
        separate()
        appendQuoted(value)
    }

    /// Writes a key and its Boolean value.
    package mutating func member(_ key: String, _ value: Bool) {
        self.key(key)
        self.value(value)
    }
    /// Writes a key and its number.
    package mutating func member(_ key: String, _ value: Double) {
        self.key(key)
        self.value(value)
    }
    /// Writes a key and its number.
    package mutating func member(_ key: String, _ value: Float) {
        self.key(key)
        self.value(value)
    }
    /// Writes a key and its whole number.
    package mutating func member(_ key: String, _ value: some FixedWidthInteger) {
        self.key(key)
        self.value(value)
    }
    /// Writes a key and its number, or null where there is none.
    package mutating func member(_ key: String, orNull value: Double?) {
        self.key(key)
        if let value { self.value(value) } else { null() }
    }

    /// Writes a key and its text.
    package mutating func member(_ key: String, _ value: String) {
        self.key(key)
        self.value(value)
    }

    /// Appends text that is already JSON, such as a number.
    mutating func raw(_ text: String) {
        separate()
        append(text)
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Appends a quoted text, escaping control characters and DEL so that a log is harmless on a terminal.
    private mutating func appendQuoted(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": append("\\\"")
            case "\\": append("\\\\")
            case "\n": append("\\n")
            case "\t": append("\\t")
            case "\r": append("\\r")
            case " "..."~": bytes.append(UInt8(scalar.value))
            case _ where scalar.isHarmlessOnScreen: append(String(scalar))
            default: for unit in String(scalar).utf16 { appendEscape(unit) }
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func appendEscape(_ unit: UInt16) {
        append("\\u" + String(unit, radix: 16).zeroPadded(to: 4))
    }
}
