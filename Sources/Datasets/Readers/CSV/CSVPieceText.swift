import Files

/// Text of a table that is read in pieces, in the encoding that `CSVEncoding` finds in the whole file.
///
/// As long as all bytes are ASCII the encoding is open. What contradicts it later is refused in the words of the reader
/// of whole files, which knows all bytes from the beginning.
struct CSVPieceText {
    /// Encoding that the pieces so far give away; nil if they are ASCII.
    private(set) var encoding: CSVEncoding?
    /// Line and value of the first byte that is not UTF-8.
    private var firstInvalid: (line: Int, byte: UInt8)?
    private var hasControls = false

    /// Begins with bytes that are UTF-8 for certain, such as those of a table that has been expanded as a whole.
    static let utf8 = CSVPieceText(encoding: .utf8)

    /// `beginning` holds the first bytes of the file.
    init(beginning: [UInt8]) { encoding = FileSignature(beginning) == nil ? nil : .utf8 }

    private init(encoding: CSVEncoding?) { self.encoding = encoding }

    /// Returns the text of the next piece, which holds whole rows and begins on a line counted from 1.
    mutating func decoded(_ bytes: [UInt8], line: Int, file: String) throws(CSVError) -> [UInt8] {
        if encoding == .utf8 { return bytes }
        let isASCII = survey(bytes.span)
        if encoding == nil, isASCII { return bytes }
        if encoding == nil, !hasControls, let invalid = Self.firstInvalid(bytes) {
            encoding = CSVEncoding.isWindows1252(bytes) ? .windows1252 : .utf8
            firstInvalid = (line - 1 + bytes.line(at: invalid), bytes[invalid])
        } else if encoding == nil {
            encoding = .utf8
        } else if hasControls || !isASCII && !CSVEncoding.isWindows1252(bytes), let firstInvalid {
            throw CSVError(file: file, line: firstInvalid.line, .invalidUTF8(byte: firstInvalid.byte))
        }
        return encoding?.decoded(bytes) ?? bytes
    }

    /// Notes control characters, and returns whether all bytes are ASCII.
    private mutating func survey(_ bytes: Span<UInt8>) -> Bool {
        var (all, controls): (UInt8, UInt8) = (0, 0)
        // Without jumps this takes several bytes at a time.
        for index in 0..<bytes.count {
            all |= bytes[index]
            controls |= CSVEncoding.controlBits(bytes[index])
        }
        hasControls = hasControls || controls > 0
        return all < 0x80
    }

    private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }
}
