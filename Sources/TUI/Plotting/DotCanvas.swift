/// Canvas of dots drawn by pens: 2×4 dots per cell in braille, one per cell in ASCII.
package struct DotCanvas {
    /// Pen for dots: the style of its cells, and their glyph in ASCII.
    package struct Pen: Hashable, Sendable {
        /// Style of the cells.
        package var style: Style
        /// Glyph of the dots in ASCII.
        package var glyph: Unicode.Scalar
        /// Precedence for the style of a cell that two pens share; among equals the later one wins.
        package var priority: Int
        /// Whether the pen shades the background: its dots vanish from every cell that a line touches.
        package var isShading: Bool

        /// Creates a pen.
        package init(
            _ style: Style, glyph: Unicode.Scalar = "*", priority: Int = 0, isShading: Bool = false
        ) {
            self.style = style
            self.glyph = glyph
            self.priority = priority
            self.isShading = isShading
        }
    }

    /// Size in cells.
    package let size: Size
    /// Glyphs to draw with, which decide the number of dots per cell.
    package let glyphs: GlyphSet
    private var dots: [UInt8]
    private var owners: [Int16]
    private var pens: [Pen] = []

    /// Creates an empty canvas.
    package init(size: Size, glyphs: GlyphSet) {
        self.size = size
        self.glyphs = glyphs
        dots = Array(repeating: 0, count: size.width * size.height)
        owners = Array(repeating: -1, count: size.width * size.height)
    }

    /// Width in dots.
    package var dotsWide: Int { glyphs == .unicode ? size.width * 2 : size.width }
    /// Height in dots.
    package var dotsHigh: Int { glyphs == .unicode ? size.height * 4 : size.height }

    /// Adds a pen and returns its number.
    package mutating func add(_ pen: Pen) -> Int {
        precondition(pens.count < Int(Int16.max), "a canvas has at most 32,767 pens")
        pens.append(pen)
        return pens.count - 1
    }

    /// Returns whether a cell contains no dots.
    package func isEmpty(column: Int, row: Int) -> Bool {
        guard column >= 0, row >= 0, column < size.width, row < size.height else { return true }
        return dots[row * size.width + column] == 0
    }

    /// Sets one dot, counted from the upper left; outside the canvas it does nothing.
    package mutating func set(x: Int, y: Int, pen: Int) {
        guard x >= 0, y >= 0, x < dotsWide, y < dotsHigh else { return }
        let isBraille = glyphs == .unicode
        let cell = isBraille ? (y >> 2) * size.width + (x >> 1) : y * size.width + x
        let bit = isBraille ? Self.brailleBits[(y & 3) * 2 + (x & 1)] : 1
        take(cell, pen: pen, bit: bit)
    }

    private mutating func take(_ cell: Int, pen: Int, bit: UInt8) {
        let owner = Int(owners[cell])
        if owner >= 0, owner != pen {
            let (old, new) = (pens[owner], pens[pen])
            if new.isShading && !old.isShading { return }
            if old.isShading && !new.isShading {
                dots[cell] = 0
                owners[cell] = Int16(pen)
            } else if new.priority >= old.priority {
                owners[cell] = Int16(pen)
            }
        } else {
            owners[cell] = Int16(pen)
        }
        dots[cell] |= bit
    }

    /// Bits of the dots in a braille glyph, row by row from the upper left.
    private static let brailleBits: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]

    /// Draws the cells that contain dots and leaves the others unchanged.
    package func draw(at x: Int, _ y: Int, of buffer: inout Buffer) {
        for row in 0..<size.height {
            for column in 0..<size.width {
                let cell = row * size.width + column
                guard dots[cell] != 0 else { continue }
                let pen = pens[Int(owners[cell])]
                let braille = Unicode.Scalar(0x2800 + UInt32(dots[cell])) ?? pen.glyph
                buffer[x + column, y + row] = Cell(glyphs == .unicode ? braille : pen.glyph, pen.style)
            }
        }
    }
}
