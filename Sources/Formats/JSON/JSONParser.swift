import Text

/// Strict parser of JSON (RFC 8259) that uses memory in proportion to the text at most.
///
/// It refuses what is hardly ever intended: duplicate keys, trailing commas, comments, NaN, and nesting or sizes beyond
/// a limit.
package struct JSONParser {
    let bytes: [UInt8]
    let file: String
    let limits: Limits
    var offset = 0
    var line: Int
    private var valueCount = 0
    /// Offset of the current line's first column, advanced by each byte that continues a scalar.
    var columnOrigin = 0

    /// Limits beyond which a text is refused; a value takes some 30 bytes of memory besides its text.
    package struct Limits: Sendable {
        /// Largest length of the text in bytes.
        package var bytes = 64 << 20
        /// Deepest nesting of arrays and objects.
        package var depth = 64
        /// Largest number of values.
        package var values = 1 << 20

        /// Creates the usual limits.
        package init() {}
    }

    private init(_ bytes: [UInt8], file: String, firstLine: Int, limits: Limits) {
        self.bytes = bytes
        self.file = file
        self.limits = limits
        line = firstLine
    }

    /// Parses one value that fills the whole text.
    ///
    /// `file` is the name that errors show, `firstLine` the number of the text's first line in it.
    package static func parse(
        _ bytes: [UInt8], file: String, firstLine: Int = 1, limits: Limits = Limits()
    ) throws(JSONError) -> JSONValue {
        var parser = JSONParser(bytes, file: file, firstLine: firstLine, limits: limits)
        guard bytes.count <= limits.bytes else {
            throw parser.error(.tooLarge(bytes: bytes.count, limit: limits.bytes))
        }
        return try parser.document()
    }

    private mutating func document() throws(JSONError) -> JSONValue {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw error(.byteOrderMark) }
        skipSpace()
        guard offset < bytes.count else { throw error(.empty) }
        let value = try value(depth: 0, inside: "the file")
        skipSpace()
        guard offset == bytes.count else {
            throw startsComment ? error(.comment) : error(.trailingContent(found: found))
        }
        return value
    }

    mutating func value(depth: Int, inside: String) throws(JSONError) -> JSONValue {
        guard offset < bytes.count else { throw error(.endOfFile(inside: inside, expected: "a value")) }
        valueCount += 1
        guard valueCount <= limits.values else { throw error(.tooManyValues(limit: limits.values)) }
        let start = position
        switch bytes[offset] {
        case UInt8(ascii: "{"): return JSONValue(.object(try object(depth: depth + 1)), at: start)
        case UInt8(ascii: "["): return JSONValue(.array(try array(depth: depth + 1)), at: start)
        case UInt8(ascii: "\""): return JSONValue(.string(try string()), at: start)
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return JSONValue(.number(try number()), at: start)
        case UInt8(ascii: "'"): throw error(.singleQuote)
        default: return JSONValue(try word(), at: start)
        }
    }

    private mutating func word() throws(JSONError) -> JSONValue.Kind {
        let text = run { $0.isLetter }
        let kind: JSONValue.Kind
        switch text {
        case "null": kind = .null
        case "true": kind = .bool(true)
        case "false": kind = .bool(false)
        case "NaN", "nan", "Infinity", "inf": throw error(.notFinite(text: text))
        default: throw unexpected("a value")
        }
        offset += text.utf8.count
        return kind
    }
}

/// Position, errors and lookahead.
extension JSONParser {
    var position: JSONPosition { JSONPosition(line: line, column: offset - columnOrigin + 1) }

    func error(_ problem: JSONError.Problem) -> JSONError { error(problem, at: position) }

    func error(_ problem: JSONError.Problem, at position: JSONPosition) -> JSONError {
        JSONError(file: file, position: position, problem: problem)
    }

    /// Returns the error for the text at the current position, where `expected` is wanted.
    func unexpected(_ expected: String) -> JSONError {
        if startsComment { return error(.comment) }
        if bytes[offset] >= 0x80, scalarLength(at: offset) == nil { return error(.invalidUTF8(byte: bytes[offset])) }
        return error(.unexpected(found: found, expected: expected))
    }

    var startsComment: Bool {
        let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
        return bytes[offset] == UInt8(ascii: "#")
            || bytes[offset] == UInt8(ascii: "/") && (next == UInt8(ascii: "/") || next == UInt8(ascii: "*"))
    }

    /// Text at the current position, as an error message shows it: a word, a character, or a byte that is neither.
    var found: String {
        let word = run { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
        if !word.isEmpty { return word.clipped(to: 40) }
        guard let length = scalarLength(at: offset) else {
            return "the byte \(NumberFormat.hexadecimal(bytes[offset]))"
        }
        return String(decoding: bytes[offset..<offset + length], as: UTF8.self).clipped(to: 1)
    }

    /// Returns the longest text from here whose bytes all satisfy `belongs`, at most 64 bytes of it.
    func run(_ belongs: (UInt8) -> Bool) -> String {
        String(decoding: bytes[offset...].prefix(64).prefix(while: belongs), as: UTF8.self)
    }

    mutating func skipSpace() {
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): offset += 1
            case UInt8(ascii: "\n"):
                offset += 1
                line += 1
                columnOrigin = offset
            default: return
            }
        }
    }
}

extension UInt8 {
    var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
    var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
