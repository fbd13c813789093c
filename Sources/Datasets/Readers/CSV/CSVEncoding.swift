import Files

/// Encodings of tables, whose bytes become UTF-8 before anything else.
package enum CSVEncoding: String, Sendable, Hashable {
    /// Unicode in single bytes.
    case utf8 = "UTF-8"
    /// Pairs of bytes with the lower one first.
    case utf16LittleEndian = "UTF-16 (little-endian)"
    /// Pairs of bytes with the higher one first.
    case utf16BigEndian = "UTF-16 (big-endian)"
    /// One byte for each character of the languages of Western Europe, as older programs write it.
    case windows1252 = "Windows-1252 (Latin-1)"

    /// Finds the encoding of a file.
    ///
    /// UTF-16 has a mark or zeros among its first bytes. It is Windows-1252 where bytes beyond ASCII never form a
    /// character of UTF-8.
    init(_ bytes: [UInt8]) {
        if let isLittleEndian = FileSignature.isLittleEndianUTF16(bytes) {
            self = isLittleEndian ? .utf16LittleEndian : .utf16BigEndian
        } else {
            self = FileSignature(bytes) == nil && Self.isWindows1252(bytes) ? .windows1252 : .utf8
        }
    }

    /// Whether bytes are no UTF-8, and text in Windows-1252.
    static func isWindows1252(_ bytes: [UInt8]) -> Bool {
        if (try? UTF8Span(validating: bytes.span)) != nil { return false }
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if controlBits(byte) > 0 { return false }
            if undefined.contains(byte) { return false }
            // Two bytes that are a character of UTF-8: the file is UTF-8 that was damaged elsewhere.
            if (0xC2...0xF4).contains(byte), index + 1 < bytes.count, (0x80...0xBF).contains(bytes[index + 1]) {
                return false
            }
            index += 1
        }
        return true
    }

    /// Returns 0, or all bits for a control character that texts do not have.
    @inline(__always)
    static func controlBits(_ byte: UInt8) -> UInt8 {
        let isLow: UInt8 = byte < 0x20 ? 0xFF : 0
        let isSpace: UInt8 = byte &- 0x09 < 5 ? 0xFF : 0
        let isVerticalTab: UInt8 = byte == 0x0B ? 0xFF : 0
        return isLow & (~isSpace | isVerticalTab)
    }

    /// Bytes without a character.
    private static let undefined: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
}

extension CSVEncoding {
    /// Name as programs write it, for example `utf-8`.
    package var code: String {
        switch self {
        case .utf8: "utf-8"
        case .utf16LittleEndian: "utf-16le"
        case .utf16BigEndian: "utf-16be"
        case .windows1252: "windows-1252"
        }
    }

    /// Sentence on a file that is not in UTF-8.
    var remarks: [String] { self == .utf8 ? [] : ["the file is read as \(rawValue)"] }

    /// Returns the file in UTF-8; nil if some pairs of bytes are no characters.
    func decoded(_ bytes: [UInt8]) -> [UInt8]? {
        switch self {
        case .utf8: bytes
        case .utf16LittleEndian, .utf16BigEndian: decodedPairs(bytes)
        case .windows1252: Self.decodedBytes(bytes)
        }
    }

    private func decodedPairs(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count % 2 == 0 else { return nil }
        let (low, high) = self == .utf16LittleEndian ? (0, 1) : (1, 0)
        let units = stride(from: 0, to: bytes.count, by: 2).lazy.map {
            UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + high]) << 8
        }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count / 2)
        let isInvalid = transcode(
            units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true
        ) { text.append($0) }
        return isInvalid ? nil : text
    }

    private static func decodedBytes(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 0x80 {
                text.append(byte)
            } else {
                let scalar = (0x80...0x9F).contains(byte) ? special[Int(byte) - 0x80] : UInt32(byte)
                text += Array(String(UnicodeScalar(scalar).map(Character.init) ?? "?").utf8)
            }
        }
        return text
    }

    /// Characters of the bytes from 0x80 to 0x9F.
    ///
    /// Source: WHATWG, "Encoding Standard", index windows-1252.
    private static let special: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]
}
