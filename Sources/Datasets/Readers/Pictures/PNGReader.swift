import Text

/// Reads PNG files of every kind: grey, colour and palette, of 1 to 16 bits, with transparency, interlaced or not.
///
/// Colour profiles and gamma are not heeded.
///
/// Source: W3C, "Portable Network Graphics (PNG) Specification (Third Edition)" (2025).
package enum PNGReader {
    private static let mark: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// Reads the picture in `bytes`; `file` is its name in errors.
    package static func read(_ bytes: [UInt8], file: String) throws(DataFormatError) -> Picture {
        let parts = try PNGParts(bytes, file: file)
        let wanted = parts.header.pixelBytes
        var data: [UInt8]
        do throws(Inflate.Failure) {
            data =
                try Inflate.expand(
                    parts.data, from: 0, to: parts.data.count, .zlib, limit: wanted, expectedCount: wanted
                ).bytes
        } catch {
            if case .tooLarge = error.problem {
                throw parts.error(.pixelBytes(wanted: wanted, found: wanted + 1))
            }
            throw parts.error(.compression(error.problem))
        }
        guard data.count == wanted else { throw parts.error(.pixelBytes(wanted: wanted, found: data.count)) }
        try PNGFilter.undo(&data, parts)
        return try PNGPixels(parts).picture(data)
    }

    /// Reads the header of a PNG file.
    static func header(_ bytes: [UInt8], file: String) throws(DataFormatError) -> PNGHeader {
        guard bytes.starts(with: mark) else {
            throw DataFormatError(file, .offset(0), PictureProblem.unknown(Array(bytes.prefix(8))))
        }
        guard bytes.count >= 33 else { throw DataFormatError(file, .offset(8), PictureProblem.cutOff) }
        let name = String(decoding: bytes[12..<16], as: UTF8.self)
        guard name == "IHDR", bytes.number(UInt32.self, at: 8, .big) == 13 else {
            throw DataFormatError(file, .offset(8), PictureProblem.noHeader(found: name.quotedForDisplay))
        }
        return try PNGHeader(bytes, at: 16, file: file)
    }
}

/// Parts of a PNG file: its header, its palette and what is transparent, and its compressed pixels.
struct PNGParts {
    let file: String
    let header: PNGHeader
    /// Compressed pixels of all parts IDAT.
    private(set) var data: [UInt8] = []
    /// Red, green and blue of each colour of the palette.
    private(set) var palette: [UInt8] = []
    /// Contents of the part tRNS; empty if there is none.
    private(set) var transparency: [UInt8] = []
    /// Offset of the first part IDAT.
    private var dataOffset = 0

    func error(_ problem: PictureProblem) -> DataFormatError { DataFormatError(file, .offset(dataOffset), problem) }

    init(_ bytes: [UInt8], file: String) throws(DataFormatError) {
        header = try PNGReader.header(bytes, file: file)
        self.file = file
        var offset = 8
        while offset < bytes.count {
            func error(_ problem: PictureProblem) -> DataFormatError { DataFormatError(file, .offset(offset), problem) }
            guard bytes.count - offset >= 12 else { throw error(.cutOff) }
            let size = Int(bytes.number(UInt32.self, at: offset, .big))
            guard size <= bytes.count - offset - 12 else { throw error(.cutOff) }
            let name = String(decoding: bytes[offset + 4..<offset + 8], as: UTF8.self)
            let contents = offset + 8..<offset + 8 + size
            let checksum = bytes.number(UInt32.self, at: contents.upperBound, .big)
            guard CRC32.checksum(of: bytes, in: offset + 4..<contents.upperBound) == checksum else {
                throw error(.checksum(chunk: name.quotedForDisplay))
            }
            switch name {
            case "IDAT":
                if data.isEmpty { dataOffset = offset }
                data += bytes[contents]
            case "PLTE":
                guard size % 3 == 0, (3...768).contains(size) else { throw error(.palette(bytes: size)) }
                palette = Array(bytes[contents])
            case "tRNS": transparency = Array(bytes[contents])
            default: break
            }
            offset = contents.upperBound + 4
            if name == "IEND" { break }
        }
        if header.color == .palette, palette.isEmpty { throw error(.palette(bytes: nil)) }
    }
}

/// Filters of PNG, each of which predicts a byte from those to its left and above.
enum PNGFilter {
    /// Undoes the filters of all rows in place; the byte before each row names its filter.
    static func undo(_ data: inout [UInt8], _ parts: PNGParts) throws(DataFormatError) {
        let header = parts.header
        let step = max(1, header.bitsPerPixel / 8)
        var start = 0
        for pass in header.passes {
            let size = header.rowBytes(pass.width)
            for row in 0..<pass.height {
                guard data[start] <= 4 else { throw parts.error(.filter(code: Int(data[start]), row: row)) }
                undo(data[start], &data, from: start + 1, size, step, hasRowAbove: row > 0)
                start += size + 1
            }
        }
    }

    private static func undo(
        _ filter: UInt8, _ data: inout [UInt8], from start: Int, _ size: Int, _ step: Int, hasRowAbove: Bool
    ) {
        let above = start - size - 1
        switch filter {
        case 1: for index in step..<max(step, size) { data[start + index] &+= data[start + index - step] }
        case 2 where hasRowAbove: for index in 0..<size { data[start + index] &+= data[above + index] }
        case 3:
            for index in 0..<size {
                let left = index < step ? 0 : Int(data[start + index - step])
                let up = hasRowAbove ? Int(data[above + index]) : 0
                data[start + index] &+= UInt8((left + up) / 2)
            }
        case 4:
            for index in 0..<size {
                let left = index < step ? 0 : Int(data[start + index - step])
                let up = hasRowAbove ? Int(data[above + index]) : 0
                let corner = index < step || !hasRowAbove ? 0 : Int(data[above + index - step])
                data[start + index] &+= paeth(left, up, corner)
            }
        default: break
        }
    }

    /// Returns that neighbour which is nearest to left + up − corner.
    private static func paeth(_ left: Int, _ up: Int, _ corner: Int) -> UInt8 {
        let (toLeft, toUp, toCorner) = (abs(up - corner), abs(left - corner), abs(left + up - 2 * corner))
        return UInt8(toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner)
    }
}
