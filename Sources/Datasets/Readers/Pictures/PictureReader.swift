import Files

/// Reads pictures in the formats PNG, PGM and PPM.
package enum PictureReader {
    /// Endings of the names of files that are read.
    package static let suffixes = [".png", ".pgm", ".ppm", ".pnm"]
    /// Endings of the names of pictures that are not read.
    static let otherSuffixes = [".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".tif", ".tiff", ".heic", ".avif", ".pbm"]

    /// Reads the picture in `bytes`; `file` is its name in errors.
    ///
    /// What is transparent is shown on white.
    package static func read(_ bytes: [UInt8], file: String) throws(DataFormatError) -> Picture {
        try isPNG(bytes, file) ? PNGReader.read(bytes, file: file) : NetpbmReader.read(bytes, file: file)
    }

    /// Reads the size of a picture from its beginning.
    package static func size(of bytes: [UInt8], file: String) throws(DataFormatError) -> PictureSize {
        try isPNG(bytes, file) ? PNGReader.header(bytes, file: file).size : NetpbmReader.header(bytes, file: file).size
    }

    /// Whether a file is a PNG file rather than one of Netpbm; throws if it is neither.
    private static func isPNG(_ bytes: [UInt8], _ file: String) throws(DataFormatError) -> Bool {
        switch FileSignature(bytes) {
        case .png: return true
        case .netpbm: return false
        default:
            try OtherFormat.refuse(bytes, file: file, wanted: "a picture in PNG, PGM or PPM")
            throw DataFormatError(file, .offset(0), PictureProblem.unknown(Array(bytes.prefix(8))))
        }
    }

    /// Throws unless a size is allowed.
    static func check(_ size: PictureSize, _ file: String, at offset: Int) throws(DataFormatError) {
        let (count, isTooMany) = size.width.multipliedReportingOverflow(by: size.height)
        guard size.width > 0, size.height > 0, !isTooMany, count <= Picture.pixelLimit else {
            throw DataFormatError(file, .offset(offset), PictureProblem.size(size))
        }
    }
}

/// Problem in the file of a picture.
package enum PictureProblem: DataProblem {
    /// The file begins with none of the formats' marks.
    case unknown([UInt8])
    /// A picture without pixels, or with more than `Picture.pixelLimit`.
    case size(PictureSize)
    /// A chunk of a PNG file begins or ends beyond the file.
    case cutOff
    /// The checksum of a PNG file's chunk is wrong.
    case checksum(chunk: String)
    /// The first chunk of a PNG file is not its header.
    case noHeader(found: String)
    /// A colour type and a number of bits that PNG does not have together.
    case colour(type: Int, bits: Int)
    /// A code for the compression, the filters or the interlacing that PNG does not have.
    case method(String, code: Int)
    /// A palette is missing, or not of 1 to 256 colours.
    case palette(bytes: Int?)
    /// A pixel has a colour that is not in the palette.
    case beyondPalette(index: Int, colours: Int)
    /// A row's filter is none of the five.
    case filter(code: Int, row: Int)
    /// The compressed pixels are damaged.
    case compression(CompressionProblem)
    /// The pixels take another number of bytes than the size says.
    case pixelBytes(wanted: Int, found: Int)
    /// A number is missing in a file of Netpbm, or stands for nothing.
    case number(String)
    /// The brightest value of a file of Netpbm is not 1 to 65,535.
    case brightest(Int)
    /// A value of a file of Netpbm is brighter than the brightest.
    case tooBright(Int, limit: Int)
    /// Black and white pictures of Netpbm are not read.
    case bitmap

    package var description: String {
        switch self {
        case .unknown(let bytes):
            bytes.isEmpty
                ? "the file is empty; a picture is a PNG, PGM or PPM file"
                : "the file begins with the bytes \(bytes.map(String.init).joined(separator: " ")); a PNG file begins with "
                    + "137 80 78 71, and PGM and PPM with P2, P3, P5 or P6"
        case .size(let size):
            "the picture is \(size.text); allowed are 1 to \(Picture.pixelLimit) pixels in all"
        case .cutOff: "the file breaks off here; it was cut off, so copy it again"
        case .checksum(let chunk): "the checksum of the part \(chunk) is wrong; the file is damaged, so copy it again"
        case .noHeader(let found): "the file should begin with the part IHDR, and begins with \(found)"
        case .colour(let type, let bits):
            "the colour type is \(type) with \(bits) bits, which PNG does not have; the file is damaged"
        case .method(let name, let code): "the \(name) is \(code), which PNG does not have; the file is damaged"
        case .palette(nil): "the picture has a palette's colours, but no palette; the file is damaged"
        case .palette(let bytes?): "the palette has \(bytes) bytes; allowed are 3 for each of 1 to 256 colours"
        case .beyondPalette(let index, let colours):
            "a pixel has colour \(index) of a palette of \(colours); the file is damaged"
        case .filter(let code, let row): "row \(row) has the filter \(code); allowed are 0 to 4; the file is damaged"
        case .compression(let problem): problem.description
        case .pixelBytes(let wanted, let found):
            "the pixels should take \(wanted) bytes and take \(found); the file is damaged, so copy it again"
        case .number(let what): "here should be \(what); the file is damaged or was cut off, so copy it again"
        case .brightest(let value): "the brightest value is \(value); allowed are 1 to 65535"
        case .tooBright(let value, let limit): "a value is \(value), but the brightest should be \(limit)"
        case .bitmap: "this is a picture in black and white (PBM), which is not read; convert it to PGM or PNG"
        }
    }
}
