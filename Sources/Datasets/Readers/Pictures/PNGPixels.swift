/// Turns the bytes of a PNG file's rows into brightness, with what is transparent on white.
struct PNGPixels {
    private let parts: PNGParts
    private let header: PNGHeader
    private let channels: Int
    /// Greatest value of the file's bits.
    private let greatest: Int
    /// Values of the one colour that is transparent; empty if there is none.
    private let key: [Int]

    init(_ parts: PNGParts) {
        self.parts = parts
        header = parts.header
        channels = header.color.isGrey ? 1 : 3
        greatest = 1 << header.depth - 1
        let marked = parts.transparency
        let count = header.color == .grey ? 1 : header.color == .trueColor ? 3 : 0
        key =
            count > 0 && marked.count == 2 * count
            ? (0..<count).map { Int(marked.number(UInt16.self, at: 2 * $0, .big)) } : []
    }

    /// Returns the picture; `data` holds the rows of all passes without filters, each after a byte of its own.
    func picture(_ data: [UInt8]) throws(DataFormatError) -> Picture {
        if let values = plainValues(data) { return Picture(size: header.size, channels: channels, values: values) }
        let size = header.size
        var values = [UInt16](repeating: 0, count: size.pixelCount * channels)
        let samples = header.color.samples
        var pixel = [0, 0, 0, 0]
        var start = 0
        for pass in header.passes {
            for row in 0..<pass.height {
                for column in 0..<pass.width {
                    for sample in 0..<samples {
                        pixel[sample] = value(data, start + 1, column * samples + sample)
                    }
                    let place = (pass.top + row * pass.down) * size.width + pass.left + column * pass.across
                    try store(pixel, in: &values, at: place * channels)
                }
                start += 1 + header.rowBytes(pass.width)
            }
        }
        return Picture(size: size, channels: channels, values: values)
    }

    /// Returns the values of a picture of bytes in grey or in colour, the most frequent kind; nil for other kinds.
    private func plainValues(_ data: [UInt8]) -> [UInt16]? {
        let isPlain = header.color == .grey || header.color == .trueColor
        guard isPlain, header.depth == 8, key.isEmpty, !header.isInterlaced else { return nil }
        let size = header.rowBytes(header.size.width)
        var values: [UInt16] = []
        values.reserveCapacity(size * header.size.height)
        for start in stride(from: 1, to: data.count, by: size + 1) {
            for index in start..<start + size { values.append(257 * UInt16(data[index])) }
        }
        return values
    }

    /// Returns a value of a row that begins at `start`.
    private func value(_ data: [UInt8], _ start: Int, _ index: Int) -> Int {
        switch header.depth {
        case 8: return Int(data[start + index])
        case 16: return Int(data[start + 2 * index]) << 8 | Int(data[start + 2 * index + 1])
        default:
            let bit = index * header.depth
            return Int(data[start + bit / 8]) >> (8 - header.depth - bit % 8) & greatest
        }
    }

    private func store(_ pixel: [Int], in values: inout [UInt16], at place: Int) throws(DataFormatError) {
        switch header.color {
        case .palette:
            let index = pixel[0]
            guard 3 * index + 2 < parts.palette.count else {
                throw parts.error(.beyondPalette(index: index, colours: parts.palette.count / 3))
            }
            let alpha = index < parts.transparency.count ? Int(parts.transparency[index]) : 255
            for channel in 0..<3 {
                values[place + channel] = brightness(Int(parts.palette[3 * index + channel]), 255, alpha: alpha)
            }
        case .grey, .trueColor:
            let isTransparent = !key.isEmpty && (0..<channels).allSatisfy { pixel[$0] == key[$0] }
            for channel in 0..<channels {
                values[place + channel] =
                    isTransparent ? Picture.white : brightness(pixel[channel], greatest, alpha: greatest)
            }
        case .greyAlpha, .trueColorAlpha:
            for channel in 0..<channels {
                values[place + channel] = brightness(pixel[channel], greatest, alpha: pixel[channels])
            }
        }
    }

    /// Returns the brightness of a value before white: α · value + (1 − α) · white.
    @inline(__always)
    private func brightness(_ value: Int, _ greatest: Int, alpha: Int) -> UInt16 {
        let white = Int(Picture.white)
        if alpha == greatest { return UInt16((value * white + greatest / 2) / greatest) }
        let whole = greatest * greatest
        return UInt16(((alpha * value + (greatest - alpha) * greatest) * white + whole / 2) / whole)
    }
}
