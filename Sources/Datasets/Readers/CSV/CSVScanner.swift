/// Splits a CSV file into fields, one after another, without copying any.
///
/// Rows end with LF, CRLF or CR, and lines of blanks alone are skipped. Blanks around a field are ignored. A field that
/// begins with a quotation mark ends at the next single one and may contain delimiters and line ends.
///
/// Source: RFC 4180, "Common format and MIME type for comma-separated values files" (2005).
struct CSVScanner {
    private let source: CSVSource
    /// Whether blanks separate the fields, one or more of them.
    private let splitsAtBlanks: Bool
    private(set) var offset: Int
    /// Offset of the row that was begun last.
    private(set) var rowStart: Int
    private var line: Int
    /// Whether the next field is the first of a row.
    private(set) var isAtRowStart = true
    /// Whether the next field is the empty name that the first row lacks.
    private var owesName: Bool

    init(_ source: CSVSource) {
        self.init(source, from: source.start, line: source.firstLine)
    }

    /// Begins at a row, which stands on a line counted from 1.
    init(_ source: CSVSource, from offset: Int, line: Int) {
        self.source = source
        splitsAtBlanks = source.delimiter == UInt8(ascii: " ")
        self.offset = offset
        rowStart = offset
        self.line = line
        owesName = source.lacksFirstName && offset == source.start
    }

    /// Passes a row on one line, after which the next begins at an offset.
    mutating func skipRow(to offset: Int) {
        self.offset = offset
        line += 1
    }

    /// Returns the next field; nil at the end of the file.
    mutating func next() throws(CSVError) -> CSVField? {
        if isAtRowStart {
            skipBlankLines()
            if offset == source.bytes.count { return nil }
            rowStart = offset
            isAtRowStart = false
            if owesName {
                owesName = false
                return CSVField(start: offset, end: offset, line: line)
            }
        }
        skipBlanks()
        var field = peek() == quotationMark ? try quotedField() : plainField()
        if offset - rowStart > CSVLimits.bytesInRow { throw source.error(.rowTooLong, line: field.line) }
        field.endsRow = !skipDelimiter()
        if field.endsRow { skipLineEnd() }
        isAtRowStart = field.endsRow
        return field
    }
}

extension CSVScanner {
    private mutating func plainField() -> CSVField {
        let start = offset
        while let byte = peek(), byte != source.delimiter, !byte.isLineEnd, !(splitsAtBlanks && byte.isBlank) {
            offset += 1
        }
        var end = offset
        while end > start, source.bytes[end - 1].isBlank { end -= 1 }
        return CSVField(start: start, end: end, line: line)
    }

    private mutating func quotedField() throws(CSVError) -> CSVField {
        var field = CSVField(start: offset + 1, end: offset + 1, line: line)
        offset += 1
        while true {
            guard let byte = peek() else { throw source.error(.openQuote, line: field.line) }
            if byte == quotationMark {
                field.end = offset
                offset += 1
                guard peek() == quotationMark else { break }
                field.hasDoubledQuotes = true
                offset += 1
            } else if byte.isLineEnd {
                skipLineEnd()
                // The mark that closes the field may be missing.
                if offset - rowStart > CSVLimits.bytesInRow { throw source.error(.rowTooLong, line: field.line) }
            } else {
                offset += 1
            }
        }
        try checkAfterQuote()
        return field
    }

    private mutating func checkAfterQuote() throws(CSVError) {
        if splitsAtBlanks, peek()?.isBlank ?? true { return }
        skipBlanks()
        guard let byte = peek(), byte != source.delimiter, !byte.isLineEnd else { return }
        throw source.error(.textAfterQuote(source.text(plainField())), line: line)
    }
}

extension CSVScanner {
    private var quotationMark: UInt8 { UInt8(ascii: "\"") }

    private func peek() -> UInt8? { offset < source.bytes.count ? source.bytes[offset] : nil }

    private mutating func skipBlanks() {
        while let byte = peek(), byte.isBlank, splitsAtBlanks || byte != source.delimiter { offset += 1 }
    }

    private mutating func skipDelimiter() -> Bool {
        if splitsAtBlanks {
            skipBlanks()
            return peek().map { !$0.isLineEnd } ?? false
        }
        guard peek() == source.delimiter else { return false }
        offset += 1
        return true
    }

    private mutating func skipLineEnd() {
        guard let byte = peek(), byte.isLineEnd else { return }
        offset += 1
        if byte == UInt8(ascii: "\r"), peek() == UInt8(ascii: "\n") { offset += 1 }
        line += 1
    }

    private mutating func skipBlankLines() {
        while true {
            let start = offset
            skipBlanks()
            guard let byte = peek() else { return }
            if !byte.isLineEnd {
                offset = start
                return
            }
            skipLineEnd()
        }
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
    fileprivate var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
