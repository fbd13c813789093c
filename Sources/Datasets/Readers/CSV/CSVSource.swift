/// The bytes of a CSV file, known to be text, and the name that errors give it.
struct CSVSource {
    let bytes: [UInt8]
    let file: String
    let delimiter: UInt8
    /// The first byte after a byte order mark.
    let start: Int

    /// Checks that all of the file is UTF-8 without NUL.
    init(_ bytes: [UInt8], file: String, delimiter: CSVOptions.Delimiter) throws(CSVError) {
        self.bytes = bytes
        self.file = file
        self.delimiter = delimiter.byte
        start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            let offset = error.byteOffsets.lowerBound
            throw self.error(.invalidUTF8(byte: bytes[offset]), line: line(at: offset))
        }
        if let offset = bytes.firstIndex(of: 0) { throw self.error(.nulByte, line: line(at: offset)) }
    }

    func error(_ problem: CSVError.Problem, line: Int? = nil) -> CSVError {
        CSVError(file: file, line: line, problem)
    }

    /// The field's text.
    func text(_ field: CSVField) -> String {
        let slice = bytes[field.start..<field.end]
        guard field.hasDoubledQuotes else { return String(decoding: slice, as: UTF8.self) }
        var text: [UInt8] = []
        var isSecond = false
        for byte in slice {
            let isMark = byte == UInt8(ascii: "\"")
            if !(isMark && isSecond) { text.append(byte) }
            isSecond = isMark && !isSecond
        }
        return String(decoding: text, as: UTF8.self)
    }

    func value(_ field: CSVField) -> CSVValue {
        if let number = DecimalNumber.parse(bytes.span.extracting(field.start..<field.end)) {
            return Float(number).isFinite ? .number(number) : .notFinite
        }
        // No word for a missing or an infinite value is longer than "-infinity".
        guard field.count <= 9 else { return .text }
        switch text(field).lowercased() {
        case "", "na", "n/a", "null", "nan", "?": return .missing
        case "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity": return .notFinite
        default: return .text
        }
    }

    func isEqual(_ a: CSVField, _ b: CSVField) -> Bool {
        a.count == b.count && bytes[a.start..<a.end] == bytes[b.start..<b.end]
    }

    /// Line ends before an offset, plus one.
    private func line(at offset: Int) -> Int {
        var line = 1
        for index in 0..<offset {
            let isLineFeed = bytes[index] == UInt8(ascii: "\n")
            if isLineFeed || (bytes[index] == UInt8(ascii: "\r") && bytes[index + 1] != UInt8(ascii: "\n")) {
                line += 1
            }
        }
        return line
    }
}

/// Where a field of a CSV file stands, without quotation marks and blanks around it.
struct CSVField {
    var start: Int
    var end: Int
    /// The line that it begins on, counted from 1.
    var line: Int
    /// Whether a quotation mark inside is written twice.
    var hasDoubledQuotes = false
    var endsRow = false

    init(start: Int, end: Int, line: Int) {
        self.start = start
        self.end = end
        self.line = line
    }

    var count: Int { end - start }
}

/// What a field says.
enum CSVValue: Equatable {
    case missing
    /// Finite as a Float too.
    case number(Double)
    case notFinite
    case text
}
