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
    private var text = CSVPieceText.utf8
    private var opening: CSVOpening?
    /// Offset of the first row in the next piece.
    private var firstRow = 0
    /// Encoding of a table that was expanded.
    private var expandedEncoding: CSVEncoding?
    private let (firstSize, size): (Int, Int)

    /// Piece of a table.
    package struct Piece: Sendable {
        /// Bytes of whole rows.
        package let bytes: [UInt8]
        /// Line of the first row, counted from 1.
        package let line: Int
        /// Whether the table begins here.
        package let isFirst: Bool
        /// Beginning of the table, as far as it has been found.
        var opening: CSVOpening?

        /// Creates the only piece of a table.
        package init(whole bytes: [UInt8]) { self.init(bytes: bytes, line: 1, isFirst: true) }

        init(bytes: [UInt8], line: Int, isFirst: Bool, opening: CSVOpening? = nil) {
            (self.bytes, self.line, self.isFirst, self.opening) = (bytes, line, isFirst, opening)
        }
    }

    /// Number of bytes that decide on the delimiter.
    private static let openingSize = 5 << 18

    /// Opens a table; `-` is standard input.
    ///
    /// A piece has at least one row, and as many as `size` bytes hold; the columns are found from the first. The table ends
    /// early once there is something to read from the descriptor `interruption`.
    package init(
        _ path: String, firstSize: Int = 1 << 18, size: Int = 1 << 18, interruption: Int32? = nil
    ) throws(FileError) {
        file = try ByteStream(path, interruption: interruption)
        (self.firstSize, self.size) = (firstSize, size)
    }

    /// Name of the file in errors.
    package var name: String { file.name }

    /// Sentences on how the table was read, complete at its end.
    package var remarks: [String] { (expandedEncoding ?? text.encoding ?? .utf8).remarks }

    /// Returns the next rows; nil at the end.
    ///
    /// A compressed table, and one in UTF-16, is expanded as a whole first.
    package mutating func next() throws -> Piece? {
        if isFirst { try begin() }
        var wanted = isFirst ? firstSize : size
        while true {
            try fill(to: wanted)
            let count = min(buffer.count - start, wanted)
            let (end, rowEnds) = endOfRows(in: count)
            if isAtEnd, buffer.count - start <= wanted { return try take(count, rowEnds) }
            if let end { return try take(end, rowEnds) }
            if count - firstRow > CSVLimits.bytesInRow {
                throw CSVError(file: name, line: isFirst ? opening?.line ?? 1 : line, .rowTooLong)
            }
            wanted *= 2
        }
    }

    /// Returns the end of the last whole row among the next bytes.
    private func endOfRows(in count: Int) -> (end: Int?, rowEnds: CSVRowEnds) {
        let bytes = buffer.span.extracting(start..<start + count)
        let rowEnds = CSVRowEnds(bytes)
        return (rowEnds.last(in: bytes, from: firstRow, delimiter: opening?.delimiter ?? 0), rowEnds)
    }

    /// Reads until there are `count` bytes for the next piece, or the file ends.
    private mutating func fill(to count: Int) throws(FileError) {
        if start > 0, !isAtEnd {
            buffer.removeFirst(start)
            start = 0
        }
        while !isAtEnd, buffer.count - start < count {
            isAtEnd = try !file.read(min(1 << 20, count - (buffer.count - start)), into: &buffer)
        }
    }

    /// Finds the encoding and the delimiter.
    private mutating func begin() throws {
        try fill(to: Self.openingSize)
        try expand()
        // The last line may be cut within a character.
        let end = isAtEnd ? nil : buffer.lastIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        let bytes = Array(buffer[..<(end ?? buffer.count)])
        var text = text
        opening = try CSVOpening(text.decoded(bytes, line: 1, file: name), file: name, .auto)
        // The offset above is that in the decoded text.
        firstRow = try CSVOpening(bytes, file: name, .auto).start
    }

    /// Replaces a compressed table, or one in pairs of bytes, by its text.
    private mutating func expand() throws {
        let beginning = Array(buffer.prefix(1 << 14))
        let signature = FileSignature(Array(beginning.prefix(64)))
        guard signature == .gzip || signature == .zip || FileSignature.isLittleEndianUTF16(beginning) != nil else {
            text = CSVPieceText(beginning: beginning)
            return
        }
        try fill(to: DataLimits.fileSize)
        if !isAtEnd { throw FileError(.read, name, .tooLarge(bytes: buffer.count, limit: DataLimits.fileSize)) }
        let bytes = try CSVSource.unpacked(buffer, file: name)
        let encoding = CSVEncoding(bytes)
        expandedEncoding = encoding
        buffer = encoding.decoded(bytes) ?? bytes
        try CSVSource.checkText(buffer, name, FileSignature(buffer))
    }

    /// Hands the next bytes out, which hold whole rows.
    private mutating func take(_ count: Int, _ rowEnds: CSVRowEnds) throws(CSVError) -> Piece? {
        if count == 0, !isFirst { return nil }
        let bytes = Array(buffer[start..<start + count])
        let text = try text.decoded(bytes, line: line, file: name)
        let piece = Piece(bytes: text, line: line, isFirst: isFirst, opening: isFirst ? opening : nil)
        line += rowEnds.lineCount(ofFirst: count, in: buffer.span.extracting(start..<start + rowEnds.byteCount))
        start += count
        (isFirst, firstRow) = (false, 0)
        return piece
    }
}
