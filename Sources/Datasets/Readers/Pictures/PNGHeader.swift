/// Header of a PNG file.
struct PNGHeader {
    let size: PictureSize
    /// Number of bits of a value.
    let depth: Int
    let color: Color
    let isInterlaced: Bool

    enum Color: Int {
        case grey = 0
        case trueColor = 2
        case palette = 3
        case greyAlpha = 4
        case trueColorAlpha = 6

        /// Number of values of a pixel in the file.
        var samples: Int {
            switch self {
            case .grey, .palette: 1
            case .greyAlpha: 2
            case .trueColor: 3
            case .trueColorAlpha: 4
            }
        }

        /// Whether a pixel has no colour.
        var isGrey: Bool { self == .grey || self == .greyAlpha }

        /// Allowed numbers of bits of a value.
        var depths: [Int] {
            switch self {
            case .grey: [1, 2, 4, 8, 16]
            case .palette: [1, 2, 4, 8]
            default: [8, 16]
            }
        }
    }

    /// Reads the contents of the part IHDR, which has 13 bytes from `offset` on.
    init(_ bytes: [UInt8], at offset: Int, file: String) throws(DataFormatError) {
        func error(_ problem: PictureProblem, _ place: Int) -> DataFormatError {
            DataFormatError(file, .offset(offset + place), problem)
        }
        size = PictureSize(
            width: Int(bytes.number(UInt32.self, at: offset, .big)),
            height: Int(bytes.number(UInt32.self, at: offset + 4, .big)))
        try PictureReader.check(size, file, at: offset)
        depth = Int(bytes[offset + 8])
        guard let color = Color(rawValue: Int(bytes[offset + 9])), color.depths.contains(depth) else {
            throw error(.colour(type: Int(bytes[offset + 9]), bits: depth), 8)
        }
        self.color = color
        for (name, place) in [("compression", 10), ("filter method", 11)] where bytes[offset + place] != 0 {
            throw error(.method(name, code: Int(bytes[offset + place])), place)
        }
        guard bytes[offset + 12] <= 1 else { throw error(.method("interlacing", code: Int(bytes[offset + 12])), 12) }
        isInterlaced = bytes[offset + 12] == 1
    }

    /// Number of bits of a pixel.
    var bitsPerPixel: Int { depth * color.samples }

    /// Returns the number of bytes of a row of pixels, without its filter.
    func rowBytes(_ width: Int) -> Int { (width * bitsPerPixel + 7) / 8 }

    /// Pictures of fewer pixels that the file holds one after another; a single one without interlacing.
    var passes: [PNGPass] {
        guard isInterlaced else { return [PNGPass(size, 0, 0, 1, 1)] }
        return [
            PNGPass(size, 0, 0, 8, 8), PNGPass(size, 4, 0, 8, 8), PNGPass(size, 0, 4, 4, 8), PNGPass(size, 2, 0, 4, 4),
            PNGPass(size, 0, 2, 2, 4), PNGPass(size, 1, 0, 2, 2), PNGPass(size, 0, 1, 1, 2),
        ].filter { $0.width > 0 && $0.height > 0 }
    }

    /// Number of bytes that the pixels and the filters of all rows take.
    var pixelBytes: Int { passes.reduce(0) { $0 + $1.height * (1 + rowBytes($1.width)) } }
}

/// Pixels of every so many columns and rows of a picture.
struct PNGPass {
    let width: Int
    let height: Int
    /// First column and row.
    let left: Int
    let top: Int
    /// Columns and rows from one pixel to the next.
    let across: Int
    let down: Int

    init(_ size: PictureSize, _ left: Int, _ top: Int, _ across: Int, _ down: Int) {
        (self.left, self.top, self.across, self.down) = (left, top, across, down)
        width = max(0, (size.width - left + across - 1) / across)
        height = max(0, (size.height - top + down - 1) / down)
    }
}
