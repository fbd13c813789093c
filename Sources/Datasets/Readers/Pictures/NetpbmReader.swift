/// Reads pictures of Netpbm: PGM, in grey, and PPM, in colour, as text (P2, P3) and as bytes (P5, P6).
///
/// Source: J. Poskanzer, the manual pages pgm(5) and ppm(5) of Netpbm.
package enum NetpbmReader {
    /// Reads the picture in `bytes`; `file` is its name in errors.
    package static func read(_ bytes: [UInt8], file: String) throws(DataFormatError) -> Picture {
        let header = try header(bytes, file: file)
        let values = try header.isText ? texts(bytes, header, file) : numbers(bytes, header, file)
        return Picture(size: header.size, channels: header.channels, values: values)
    }

    struct Header {
        let isText: Bool
        let channels: Int
        let size: PictureSize
        let brightest: Int
        /// Offset of the first value.
        let start: Int

        var valueCount: Int { size.pixelCount * channels }

        func brightness(_ value: Int) -> UInt16 { UInt16((value * Int(Picture.white) + brightest / 2) / brightest) }
    }

    static func header(_ bytes: [UInt8], file: String) throws(DataFormatError) -> Header {
        guard bytes.count > 2, bytes[0] == UInt8(ascii: "P") else {
            throw DataFormatError(file, .offset(0), PictureProblem.unknown(Array(bytes.prefix(8))))
        }
        let kind = Int(bytes[1]) - 0x30
        guard [2, 3, 5, 6].contains(kind) else { throw DataFormatError(file, .offset(0), PictureProblem.bitmap) }
        var scanner = NetpbmScanner(bytes, file: file, from: 2)
        let width = try scanner.number("the width")
        let size = PictureSize(width: width, height: try scanner.number("the height"))
        try PictureReader.check(size, file, at: 3)
        let brightest = try scanner.number("the brightest value")
        guard (1...65_535).contains(brightest) else {
            throw DataFormatError(file, .offset(scanner.offset), PictureProblem.brightest(brightest))
        }
        return Header(
            isText: kind < 4, channels: kind % 3 == 0 ? 3 : 1, size: size, brightest: brightest,
            // A single blank follows the header.
            start: scanner.offset + 1)
    }

    private static func numbers(_ bytes: [UInt8], _ header: Header, _ file: String) throws(DataFormatError) -> [UInt16]
    {
        let width = header.brightest > 255 ? 2 : 1
        let wanted = header.valueCount * width
        guard header.start <= bytes.count, wanted <= bytes.count - header.start else {
            let problem = PictureProblem.pixelBytes(wanted: wanted, found: max(0, bytes.count - header.start))
            throw DataFormatError(file, .offset(min(header.start, bytes.count)), problem)
        }
        var values: [UInt16] = []
        values.reserveCapacity(header.valueCount)
        for offset in stride(from: header.start, to: header.start + wanted, by: width) {
            let value = width == 1 ? Int(bytes[offset]) : Int(bytes[offset]) << 8 | Int(bytes[offset + 1])
            guard value <= header.brightest else {
                throw DataFormatError(file, .offset(offset), PictureProblem.tooBright(value, limit: header.brightest))
            }
            values.append(header.brightness(value))
        }
        return values
    }

    private static func texts(_ bytes: [UInt8], _ header: Header, _ file: String) throws(DataFormatError) -> [UInt16] {
        var scanner = NetpbmScanner(bytes, file: file, from: header.start)
        var values: [UInt16] = []
        // Each value takes two bytes at least.
        values.reserveCapacity(min(header.valueCount, bytes.count / 2 + 1))
        for _ in 0..<header.valueCount {
            let value = try scanner.number("a value")
            guard value <= header.brightest else {
                let problem = PictureProblem.tooBright(value, limit: header.brightest)
                throw DataFormatError(file, .offset(scanner.offset), problem)
            }
            values.append(header.brightness(value))
        }
        return values
    }
}

/// Reads decimal numbers between blanks and comments.
private struct NetpbmScanner {
    private let bytes: [UInt8]
    private let file: String
    private(set) var offset: Int

    init(_ bytes: [UInt8], file: String, from offset: Int) {
        self.bytes = bytes
        self.file = file
        self.offset = min(offset, bytes.count)
    }

    mutating func number(_ what: String) throws(DataFormatError) -> Int {
        skipBlanks()
        let start = offset
        var number = 0
        while offset < bytes.count, (0x30...0x39).contains(bytes[offset]), offset - start < 9 {
            number = 10 * number + Int(bytes[offset]) - 0x30
            offset += 1
        }
        guard offset > start else { throw DataFormatError(file, .offset(start), PictureProblem.number(what)) }
        return number
    }

    private mutating func skipBlanks() {
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "#") {
                while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
            } else if bytes[offset] == 0x20 || (9...13).contains(bytes[offset]) {
                offset += 1
            } else {
                return
            }
        }
    }
}
