import Text

/// Texts in double quotes.
extension JSONParser {
    mutating func string() throws(JSONError) -> String {
        let start = position
        offset += 1
        var text = ""
        var plainStart = offset
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "\""):
                text += String(decoding: bytes[plainStart..<offset], as: UTF8.self)
                offset += 1
                return text
            case UInt8(ascii: "\\"):
                text += String(decoding: bytes[plainStart..<offset], as: UTF8.self)
                text.unicodeScalars.append(try escape())
                plainStart = offset
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): throw error(.unfinishedString, at: start)
            case 0..<0x20: throw error(.controlCharacter(byte: bytes[offset]))
            default: try skipScalar()
            }
        }
        throw error(
            .endOfFile(inside: "the text that begins in line \(start.line)", expected: "a closing double quote"))
    }

    private mutating func skipScalar() throws(JSONError) {
        guard let length = scalarLength(at: offset) else { throw error(.invalidUTF8(byte: bytes[offset])) }
        offset += length
        columnOrigin += length - 1
    }

    /// Returns the number of bytes of the scalar at `start`; nil if it is not well formed (Unicode 16, table 3-7).
    func scalarLength(at start: Int) -> Int? {
        let lead = bytes[start]
        let (length, second): (Int, ClosedRange<UInt8>)
        switch lead {
        case 0..<0x80: return 1
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard start + length <= bytes.count, second.contains(bytes[start + 1]) else { return nil }
        return bytes[start + 2..<max(start + 2, start + length)].allSatisfy { $0 & 0xC0 == 0x80 } ? length : nil
    }

    private mutating func escape() throws(JSONError) -> Unicode.Scalar {
        let start = position
        let letter = offset + 1 < bytes.count ? bytes[offset + 1] : 0
        if letter == UInt8(ascii: "u") { return try unicodeEscape() }
        let scalar: Unicode.Scalar
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scalar = Unicode.Scalar(letter)
        case UInt8(ascii: "b"): scalar = "\u{8}"
        case UInt8(ascii: "f"): scalar = "\u{C}"
        case UInt8(ascii: "n"): scalar = "\n"
        case UInt8(ascii: "r"): scalar = "\r"
        case UInt8(ascii: "t"): scalar = "\t"
        default: throw error(.badEscape(found: escapeText(length: 2)), at: start)
        }
        offset += 2
        return scalar
    }

    /// Reads `\uXXXX`, or two of them that form a surrogate pair.
    private mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
        let start = position
        let first = escapeText(length: 6)
        let high = try codeUnit()
        if let scalar = Unicode.Scalar(high) { return scalar }
        guard UTF16.isLeadSurrogate(UInt16(high)), offset + 1 < bytes.count,
            bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u")
        else { throw error(.unpairedSurrogate(code: first), at: start) }
        let low = try codeUnit()
        guard UTF16.isTrailSurrogate(UInt16(low)),
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { throw error(.unpairedSurrogate(code: first), at: start) }
        return scalar
    }

    private mutating func codeUnit() throws(JSONError) -> UInt32 {
        let digits = bytes[min(offset + 2, bytes.count)..<min(offset + 6, bytes.count)]
        guard digits.count == 4, digits.allSatisfy({ $0.isDigit || (0x61...0x66).contains($0 | 0x20) }),
            let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw error(.badEscape(found: escapeText(length: 6))) }
        offset += 6
        return unit
    }

    private func escapeText(length: Int) -> String {
        let end = min(offset + length, bytes.count)
        let text = String(decoding: bytes[offset..<end].prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        return text.clipped(to: length)
    }
}
