/// Greyscale image in half blocks, as large as fits.
package struct Picture: Widget {
    /// Size in pixels.
    package let width, height: Int
    /// Brightness from 0 to 1, row by row; negative values and NaN are black.
    package let pixels: [Float]
    /// Colours of brightness 0 and 1.
    package var dark, bright: Color
    /// Number of colours to draw with.
    package var depth: ColorDepth
    /// Glyphs to draw with.
    package var glyphs: GlyphSet

    /// Creates a picture of `width` × `height` pixels.
    package init(
        width: Int, height: Int, pixels: [Float], dark: Color = .rgb(0, 0, 0),
        bright: Color = .rgb(255, 255, 255), depth: ColorDepth = .many, glyphs: GlyphSet = .unicode
    ) {
        precondition(
            width >= 0 && height >= 0 && pixels.count == width * height, "a picture has a value for each pixel")
        self.width = width
        self.height = height
        self.pixels = pixels
        self.dark = dark
        self.bright = bright
        self.depth = depth
        self.glyphs = glyphs
    }

    /// Returns the image's size in cells, each two pixels high: the largest whole multiple that fits, or else the
    /// largest size of the same shape.
    package func imageSize(in area: Size) -> Size {
        guard width > 0, height > 0, area.width > 0, area.height > 0 else { return Size(width: 0, height: 0) }
        let multiple = min(area.width / width, 2 * area.height / height)
        if multiple >= 1, (height * multiple + 1) / 2 <= area.height {
            return Size(width: width * multiple, height: (height * multiple + 1) / 2)
        }
        let factor = min(Double(area.width) / Double(width), 2 * Double(area.height) / Double(height))
        return Size(
            width: min(area.width, max(1, Int(Double(width) * factor))),
            height: min(area.height, max(1, Int(Double(height) * factor / 2))))
    }

    /// Draws the image at the upper left of `rect`.
    package func draw(in rect: Rect, of buffer: inout Buffer) {
        let size = imageSize(in: rect.size)
        for y in 0..<size.height {
            for x in 0..<size.width { buffer[rect.x + x, rect.y + y] = cell(x, y, of: size) }
        }
    }

    private func cell(_ x: Int, _ y: Int, of size: Size) -> Cell {
        if depth == .many && glyphs == .unicode {
            let halves = Size(width: size.width, height: size.height * 2)
            let upper = brightness(x, 2 * y, of: halves)
            let lower = brightness(x, 2 * y + 1, of: halves)
            return Cell("▀", Style(color(upper), on: color(lower)))
        }
        return Cell(glyphs.shade(brightness(x, y, of: size)), .plain)
    }

    private func color(_ brightness: Double) -> Color { dark.mixed(with: bright, Shades.nearest(to: brightness)) }

    /// Returns the mean of the pixels covered by one position of a grid of the given size.
    private func brightness(_ x: Int, _ y: Int, of size: Size) -> Double {
        let columns = bin(x, of: size.width, over: width)
        let rows = bin(y, of: size.height, over: height)
        var sum = 0.0
        for row in rows {
            for column in columns {
                let pixel = Double(pixels[row * width + column])
                sum += pixel > 0 ? min(pixel, 1) : 0
            }
        }
        return sum / Double(rows.count * columns.count)
    }
}
