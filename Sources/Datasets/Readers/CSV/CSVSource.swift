/// Bytes of a CSV file, validated as text, and the file's name in errors.
struct CSVSource {
    let bytes: [UInt8]
    let file: String
    let delimiter: UInt8
    /// Offset of the first byte after a byte order mark.
    let start: Int

    /// Checks that the whole file is UTF-8 without NUL.
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

    /// Returns the text of a field.
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

    /// Returns the line at an offset, counted from 1.
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

/// Byte range of a field, without quotation marks and blanks around it.
struct CSVField {
    var start: Int
    var end: Int
    /// Line on which the field begins, counted from 1.
    var line: Int
    /// Whether the field contains a doubled quotation mark.
    var hasDoubledQuotes = false
    var endsRow = false

    init(start: Int, end: Int, line: Int) {
        self.start = start
        self.end = end
        self.line = line
    }

    var count: Int { end - start }
}

/// Value of a field.
enum CSVValue: Equatable {
    case missing
    /// A number that is finite as a Float too.
    case number(Double)
    case notFinite
    case text
}
