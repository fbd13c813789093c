import Text

/// Bytes of a text file, validated as UTF-8, and the file's name in errors.
struct TextSource {
    let bytes: [UInt8]
    let file: String

    init(_ bytes: [UInt8], file: String) throws(DataFormatError) {
        self.bytes = bytes
        self.file = file
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            try OtherFormat.refuse(bytes, file: file, wanted: "a text in UTF-8")
            let offset = error.byteOffsets.lowerBound
            throw self.error(.invalidUTF8(byte: bytes[offset]), at: offset)
        }
        if bytes.prefix(64).contains(0) { try OtherFormat.refuse(bytes, file: file, wanted: "a text in UTF-8") }
    }

    func error(_ problem: TextProblem, at offset: Int? = nil) -> DataFormatError {
        DataFormatError(file, offset.map { DataFormatError.Location.offset($0) } ?? .wholeFile, problem)
    }
}

/// Decodes a text character by character, without a byte order mark, and with LF for CRLF and CR.
struct TextScanner {
    private let bytes: [UInt8]
    private(set) var offset: Int

    init(_ source: TextSource) {
        bytes = source.bytes
        offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// Returns the next character; nil at the end.
    mutating func next() -> Unicode.Scalar? {
        if offset == bytes.count { return nil }
        let scalar = decode()
        guard scalar == "\r" else { return scalar }
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") { offset += 1 }
        return "\n"
    }

    /// Decodes one character of valid UTF-8; beyond ASCII, its first byte has as many leading ones as the character has
    /// bytes.
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

/// Problem with a text to learn from.
package enum TextProblem: DataProblem {
    /// The file is not UTF-8; `byte` begins the first invalid sequence.
    case invalidUTF8(byte: UInt8)
    /// The text has no characters.
    case empty
    /// The text has fewer than `needed` characters.
    case tooShort(characters: Int, needed: Int)
    /// The text consists of this one character, repeated.
    case oneCharacter(Unicode.Scalar)
    /// The text has more than `limit` distinct characters.
    case tooManyCharacters(limit: Int)
    /// A part of the text is shorter than one window.
    case partTooShort(part: String, characters: Int, needed: Int)
}

extension TextProblem {
    package var description: String {
        switch self {
        case .invalidUTF8(let byte):
            "the byte \(NumberFormat.hexadecimal(byte)) is not UTF-8; "
                + "save the file as UTF-8 text, or give a text file"
        case .empty: "the file is empty; a text to learn from has some thousand characters"
        case .tooShort(let characters, let needed):
            "the text has \(characters) characters; allowed are \(needed) or more"
        case .oneCharacter(let scalar):
            "the text is the character \(String(scalar).quotedForDisplay) over and over; it needs at least two different ones"
        case .tooManyCharacters(let limit):
            "here is one more character after \(limit) different ones, the most allowed, because each is an output of the "
                + "network; give a text in an alphabetic script, or leave rare characters out"
        case .partTooShort(let part, let characters, let needed):
            "the \(part) part of the text has \(characters) characters, but one window of it takes \(needed); "
                + "give a longer text, a shorter window, or another fraction for validation"
        }
    }
}
