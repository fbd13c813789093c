/// Terminal description in the compiled format that ncurses reads (term(5), "extended number format").
///
/// ncurses sends 24-bit colours only if the description declares them, which is not the case for most terminals that
/// support them. The program therefore compiles a description from the system's own, with different colours.
package struct CompiledDescription: Hashable {
    var name: String
    /// Standard capabilities in the format's order; nil if absent.
    var flags: [Bool]
    var numbers: [Int?]
    var strings: [[UInt8]?]
    /// Flags and numbers beyond the standard ones, by name.
    var extendedFlags: [String]
    var extendedNumbers: [(name: String, value: Int)]

    /// Creates a description from its parts.
    package init(
        name: String, flags: [Bool], numbers: [Int?], strings: [[UInt8]?], extendedFlags: [String],
        extendedNumbers: [(name: String, value: Int)]
    ) {
        self.name = name
        self.flags = flags
        self.numbers = numbers
        self.strings = strings
        self.extendedFlags = extendedFlags
        self.extendedNumbers = extendedNumbers
    }

    package static func == (one: Self, other: Self) -> Bool { one.bytes == other.bytes }
    package func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}

extension CompiledDescription {
    private static let magic = 0o1036

    /// Compiled form: a header, then names, flags, numbers, offsets of strings, and the strings.
    package var bytes: [UInt8] {
        let names = Array(name.utf8) + [0]
        let table = Self.stringTable(strings)
        var bytes: [UInt8] = []
        for value in [Self.magic, names.count, flags.count, numbers.count, strings.count, table.text.count] {
            bytes.appendShort(value)
        }
        bytes += names
        bytes += flags.map { $0 ? 1 : 0 }
        bytes.padToEven()
        for number in numbers { bytes.appendLong(number ?? -1) }
        for offset in table.offsets { bytes.appendShort(offset) }
        bytes += table.text
        bytes.padToEven()
        return bytes + extendedBytes
    }

    /// Second part, in which capabilities carry their own names.
    private var extendedBytes: [UInt8] {
        let names = extendedFlags + extendedNumbers.map(\.name)
        let table = Self.stringTable(names.map { Array($0.utf8) })
        var bytes: [UInt8] = []
        for value in [extendedFlags.count, extendedNumbers.count, 0, names.count, table.text.count] {
            bytes.appendShort(value)
        }
        bytes += extendedFlags.map { _ in 1 }
        bytes.padToEven()
        for number in extendedNumbers { bytes.appendLong(number.value) }
        for offset in table.offsets { bytes.appendShort(offset) }
        return bytes + table.text
    }

    private static func stringTable(_ strings: [[UInt8]?]) -> (offsets: [Int], text: [UInt8]) {
        var text: [UInt8] = []
        let offsets = strings.map { string -> Int in
            guard let string else { return -1 }
            defer { text += string + [0] }
            return text.count
        }
        return (offsets, text)
    }
}

extension [UInt8] {
    fileprivate mutating func appendShort(_ value: Int) {
        append(UInt8(truncatingIfNeeded: value))
        append(UInt8(truncatingIfNeeded: value >> 8))
    }

    fileprivate mutating func appendLong(_ value: Int) {
        appendShort(value)
        appendShort(value >> 16)
    }

    fileprivate mutating func padToEven() {
        if count % 2 == 1 { append(0) }
    }

    /// Bytes in base64 (RFC 4648), the form in which the variable `TERMINFO` carries them after `b64:`.
    package var base64: String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = []
        for start in stride(from: 0, to: count, by: 3) {
            let group = self[start..<Swift.min(start + 3, count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for digit in 0..<4 {
                text.append(digit <= group.count ? alphabet[bits >> (18 - 6 * digit) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
