import Files

/// Cuts a table into pieces of whole rows, however long it is.
package struct TableStream: ~Copyable {
    private let file: ByteStream
    /// Bytes of a row whose end has not been read.
    private var rest: [UInt8] = []
    private var line = 1
    private var isAtEnd = false
    private var isFirst = true

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
    private static let (size, firstSize) = (1 << 20, 1 << 18)

    /// Opens a table; `-` is standard input.
    package init(_ path: String) throws(FileError) { file = try ByteStream(path) }

    /// Name of the file in errors.
    package var name: String { file.name }

    /// Returns the next rows; nil at the end.
    package mutating func next() throws -> Piece? {
        var bytes = rest
        rest = []
        while true {
            let wanted = isFirst ? Self.firstSize : Self.size
            while !isAtEnd, bytes.count < wanted { isAtEnd = try !file.read(wanted - bytes.count, into: &bytes) }
            if isAtEnd { break }
            if let end = Self.endOfRows(bytes) {
                rest = Array(bytes[end...])
                bytes.removeLast(bytes.count - end)
                break
            }
            if bytes.count > CSVLimits.bytesInRow { throw CSVError(file: name, line: line, .rowTooLong) }
            isAtEnd = try !file.read(Self.size, into: &bytes)
        }
        if bytes.isEmpty, !isFirst { return nil }
        defer {
            line += bytes.lineCount
            isFirst = false
        }
        return Piece(bytes: bytes, line: line, isFirst: isFirst)
    }

    /// Delimiters, blanks and line ends.
    private static let mayPrecedeField = Array(",;|\t \r\n".utf8)

    /// Returns the offset behind the last line end that is not within quotation marks; nil without one.
    private static func endOfRows(_ bytes: [UInt8]) -> Int? {
        let newline = UInt8(ascii: "\n")
        guard bytes.contains(UInt8(ascii: "\"")) else { return bytes.lastIndex(of: newline).map { $0 + 1 } }
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

extension [UInt8] {
    /// Number of line feeds.
    fileprivate var lineCount: Int { reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) } }
}
