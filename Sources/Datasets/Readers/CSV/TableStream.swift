import Files

/// Cuts a table into pieces of whole rows, however long it is.
package struct TableStream: ~Copyable {
    private let file: ByteStream
    /// Bytes that have been read, and the place of the first one that no piece has.
    private var buffer: [UInt8] = []
    private var start = 0
    private var line = 1
    private var isAtEnd = false
    private var isFirst = true
    private var isExpanded = false

    /// Piece of a table.
    package struct Piece: Sendable {
        /// Bytes of whole rows.
        package let bytes: [UInt8]
        /// Line of the first row, counted from 1.
        package let line: Int
        /// Whether the table begins here.
        package let isFirst: Bool
    }

    /// Size of a piece; the first, from which the columns are found, is smaller.
    private static let (size, firstSize) = (1 << 18, 1 << 18)

    /// Opens a table; `-` is standard input.
    ///
    /// It ends early once there is something to read from the descriptor `interruption`.
    package init(_ path: String, interruption: Int32? = nil) throws(FileError) {
        file = try ByteStream(path, interruption: interruption)
    }

    /// Name of the file in errors.
    package var name: String { file.name }

    /// Returns the next rows; nil at the end.
    ///
    /// A compressed table, and one in another encoding than UTF-8, is expanded as a whole first.
    package mutating func next() throws -> Piece? {
        var wanted = isFirst ? Self.firstSize : Self.size
        while true {
            try fill(to: wanted)
            if isFirst, try expand() { continue }
            let isLast = isAtEnd && buffer.count - start <= wanted
            let count = min(buffer.count - start, wanted)
            let survey = LineSurvey(buffer.span.extracting(start..<start + count))
            let end = isLast ? count : survey.endOfRows(buffer.span.extracting(start..<start + count))
            if let end { return take(end, survey) }
            if count > CSVLimits.bytesInRow { throw CSVError(file: name, line: line, .rowTooLong) }
            wanted *= 2
        }
    }

    /// Reads until there are `count` bytes for the next piece, or the file ends.
    private mutating func fill(to count: Int) throws(FileError) {
        if start > 0, !isAtEnd {
            buffer.removeFirst(start)
            start = 0
        }
        while !isAtEnd, buffer.count - start < count {
            isAtEnd = try !file.read(min(Self.size, count - (buffer.count - start)), into: &buffer)
        }
    }

    /// Replaces a compressed table, or one in another encoding, by its text; returns false where there is nothing to do.
    private mutating func expand() throws -> Bool {
        let encoding = CSVEncoding(Array(buffer.prefix(Self.firstSize)))
        let signature = FileSignature(Array(buffer.prefix(64)))
        let isPacked = signature == .gzip || signature == .zip
        guard isPacked || encoding != .utf8, !isExpanded else { return false }
        isExpanded = true
        try fill(to: DataLimits.fileSize)
        if !isAtEnd { throw FileError(.read, name, .tooLarge(bytes: buffer.count, limit: DataLimits.fileSize)) }
        let bytes = try CSVSource.unpacked(buffer, file: name)
        buffer = CSVEncoding(bytes).decoded(bytes) ?? bytes
        return true
    }

    /// Hands the next bytes out, which hold whole rows.
    private mutating func take(_ count: Int, _ survey: LineSurvey) -> Piece? {
        if count == 0, !isFirst { return nil }
        let bytes = Array(buffer[start..<start + count])
        let piece = Piece(bytes: bytes, line: line, isFirst: isFirst)
        line += survey.hasMarks ? LineSurvey(bytes.span).lineCount : survey.lineCount
        start += count
        isFirst = false
        return piece
    }
}

/// Line ends and quotation marks of a part of a table.
private struct LineSurvey {
    /// LF, or CR where there is none, as in old files.
    private let newline: UInt8
    /// Number of line ends.
    let lineCount: Int
    /// Whether there are quotation marks, within which a line may end.
    let hasMarks: Bool

    /// Delimiters, blanks and line ends.
    private static let mayPrecedeField = Array(",;|\t \r\n".utf8)

    init(_ bytes: Span<UInt8>) {
        let (feeds, marks) = bytes.counts(of: UInt8(ascii: "\n"), UInt8(ascii: "\""))
        hasMarks = marks > 0
        newline = feeds > 0 ? UInt8(ascii: "\n") : UInt8(ascii: "\r")
        lineCount = feeds > 0 ? feeds : bytes.counts(of: newline, newline).0
    }

    /// Returns the offset behind the last line end that is not within quotation marks; nil without one.
    func endOfRows(_ bytes: Span<UInt8>) -> Int? {
        guard hasMarks else { return bytes.indices.last { bytes[$0] == newline }.map { $0 + 1 } }
        // A mark opens a field only at its beginning, and a doubled one opens it again.
        var (isQuoted, mayOpen, end) = (false, true, 0)
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                if isQuoted || mayOpen { isQuoted.toggle() }
                mayOpen = true
            } else {
                mayOpen = Self.mayPrecedeField.contains(byte)
                if byte == newline, !isQuoted { end = index + 1 }
            }
        }
        return end > 0 ? end : nil
    }
}
