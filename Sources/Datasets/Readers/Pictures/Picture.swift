/// Picture in grey or in colour.
package struct Picture: Sendable, Equatable {
    /// Size in pixels.
    package let size: PictureSize
    /// Number of values of a pixel: 1 for grey, 3 for red, green and blue.
    package let channels: Int
    /// Brightness from 0 to 65,535, row by row from the top left, the values of a pixel side by side.
    package let values: [UInt16]

    /// Maximum number of pixels.
    package static let pixelLimit = 1 << 24

    /// Greatest brightness.
    static let white = UInt16.max
}

/// Width and height of a picture in pixels.
package struct PictureSize: Sendable, Hashable {
    /// Width in pixels.
    package let width: Int
    /// Height in pixels.
    package let height: Int

    /// Number of pixels.
    package var pixelCount: Int { width * height }

    /// Size for messages: `640 × 480`, the width first.
    package var text: String { "\(width) × \(height)" }

    /// Creates a size.
    package init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    /// Returns the size with its longer side cut to a length, and the other in proportion.
    func limited(to side: Int) -> PictureSize {
        let longest = max(width, height)
        guard longest > side else { return self }
        func part(_ length: Int) -> Int { max(1, (length * side + longest / 2) / longest) }
        return PictureSize(width: part(width), height: part(height))
    }
}

extension Picture {
    /// Whether every pixel is grey.
    var isGrey: Bool {
        if channels == 1 { return true }
        for index in stride(from: 0, to: values.count, by: 3) {
            let red = values[index]
            if values[index + 1] != red || values[index + 2] != red { return false }
        }
        return true
    }

    /// Returns the picture in grey: its brightness, or the red of one that is grey already.
    ///
    /// Source: ITU-R BT.601, luma 0.299 R + 0.587 G + 0.114 B.
    var grey: Picture {
        if channels == 1 { return self }
        let isGrey = isGrey
        var brightness: [UInt16] = []
        brightness.reserveCapacity(size.pixelCount)
        for index in stride(from: 0, to: values.count, by: 3) {
            let (red, green, blue) = (UInt32(values[index]), UInt32(values[index + 1]), UInt32(values[index + 2]))
            let sum: UInt32 = 299 * red + 587 * green + 114 * blue
            brightness.append(isGrey ? values[index] : UInt16((sum + 500) / 1_000))
        }
        return Picture(size: size, channels: 1, values: brightness)
    }

    /// Returns the pixels from 0 to 1 in another size, each the mean of the area that it covers.
    func scaled(to other: PictureSize) -> [Float] {
        if other == size { return values.map { Float($0) / Float(Self.white) } }
        let columns = AreaWeights(from: size.width, to: other.width)
        let rows = AreaWeights(from: size.height, to: other.height)
        var narrow = [Float](repeating: 0, count: size.height * other.width * channels)
        for row in 0..<size.height {
            for column in 0..<other.width {
                let target = (row * other.width + column) * channels
                for (offset, weight) in columns.weights[column].enumerated() {
                    let source = (row * size.width + columns.starts[column] + offset) * channels
                    for channel in 0..<channels { narrow[target + channel] += weight * Float(values[source + channel]) }
                }
            }
        }
        let line = other.width * channels
        var result = [Float](repeating: 0, count: other.height * line)
        for row in 0..<other.height {
            for (offset, weight) in rows.weights[row].enumerated() {
                let source = (rows.starts[row] + offset) * line
                for index in 0..<line {
                    result[row * line + index] += weight / Float(Self.white) * narrow[source + index]
                }
            }
        }
        return result
    }
}

/// Shares that the pixels of a line have in each pixel of a longer or a shorter one.
private struct AreaWeights {
    /// First pixel that has a share.
    private(set) var starts: [Int] = []
    /// Shares of the pixels from the first on, 1 in all.
    private(set) var weights: [[Float]] = []

    init(from length: Int, to other: Int) {
        for index in 0..<other {
            // In units of a pixel divided by `other`, so that the borders are exact.
            let (begin, end) = (index * length, (index + 1) * length)
            let (first, last) = (begin / other, (end - 1) / other)
            starts.append(first)
            weights.append(
                (first...last).map { pixel in
                    let overlap = min(end, (pixel + 1) * other) - max(begin, pixel * other)
                    return Float(overlap) / Float(length)
                })
        }
    }
}
