/// Type of an array's elements, as the header's `descr` gives it.
package enum NPYElement: Hashable, Sendable {
    /// Numbers of this type and byte order.
    case number(ElementType, ByteOrder)
    /// Texts of a fixed length.
    case text(NPYTextType)

    /// Size of an element in bytes.
    var size: Int {
        switch self {
        case .number(let type, _): type.size
        case .text(let type): type.size
        }
    }

    /// Parses `<f4`: the byte order, the kind, and the size; or `<U5`, with the number of characters, or `|S5`, of bytes.
    ///
    /// The order is `|` for single bytes, or `=` for native, which is read as little-endian.
    init?(_ description: String) {
        guard let mark = description.first, "<>|=".contains(mark) else { return nil }
        let order = mark == ">" ? ByteOrder.big : .little
        if let type = Self.types[String(description.dropFirst())], mark != "|" || type.size == 1 {
            self = .number(type, order)
        } else if let kind = description.dropFirst().first, kind == "U" || kind == "S",
            let length = Int(description.dropFirst(2)), (1...1 << 24).contains(length)
        {
            self = .text(NPYTextType(length: length, isUnicode: kind == "U", order: order))
        } else {
            return nil
        }
    }

    private static let types: [String: ElementType] = [
        "b1": .bool, "u1": .uint8, "u2": .uint16, "u4": .uint32, "u8": .uint64, "i1": .int8, "i2": .int16, "i4": .int32,
        "i8": .int64, "f2": .float16, "f4": .float32, "f8": .float64,
    ]
}

/// Type of texts of a fixed length, padded with NUL.
package struct NPYTextType: Hashable, Sendable {
    /// Number of characters, or of bytes.
    let length: Int
    /// Whether a character is a code point of 32 bits rather than a byte of UTF-8.
    let isUnicode: Bool
    let order: ByteOrder

    /// Size of a text in bytes.
    var size: Int { isUnicode ? 4 * length : length }

    /// Returns the text that begins at an offset.
    func text(in bytes: [UInt8], at offset: Int) -> String {
        guard isUnicode else {
            return String(decoding: bytes[offset..<offset + length].prefix { $0 != 0 }, as: UTF8.self)
        }
        var text = String.UnicodeScalarView()
        for index in 0..<length {
            let code = bytes.number(UInt32.self, at: offset + 4 * index, order)
            if code == 0 { break }
            text.append(Unicode.Scalar(code) ?? "\u{FFFD}")
        }
        return String(text)
    }
}
