/// The bytes of a text file, known to be UTF-8, and the name that errors give it.
struct TextSource {
    let bytes: [UInt8]
    let file: String

    init(_ bytes: [UInt8], file: String) throws(DataFormatError) {
        self.bytes = bytes
        self.file = file
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            let offset = error.byteOffsets.lowerBound
            throw self.error(.invalidUTF8(byte: bytes[offset]), at: offset)
        }
    }

    func error(_ problem: TextProblem, at offset: Int? = nil) -> DataFormatError {
        DataFormatError(file, offset.map { .offset($0) } ?? .whole, .text(problem))
    }
}

/// Decodes a text character by character: without a byte order mark, and with LF for CRLF and CR.
struct TextScanner {
    private let bytes: [UInt8]
    private(set) var offset: Int

    init(_ source: TextSource) {
        bytes = source.bytes
        offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next character, or nil at the end.
    mutating func next() -> Unicode.Scalar? {
        if offset == bytes.count { return nil }
        let scalar = decode()
        guard scalar == "\r" else { return scalar }
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") { offset += 1 }
        return "\n"
    }

    /// One character of what is known to be UTF-8: its first byte has as many leading ones as it has bytes.
    private mutating func decode() -> Unicode.Scalar {
        let first = bytes[offset]
        offset += 1
        guard first >= 0x80 else { return Unicode.Scalar(first) }
        let length = (~first).leadingZeroBitCount
        var code = UInt32(first & (0x7F >> UInt8(length)))
        for _ in 1..<length {
            code = code << 6 | UInt32(bytes[offset] & 0x3F)
            offset += 1
        }
        return Unicode.Scalar(code) ?? "\u{FFFD}"
    }
}
