/// Grid of cells for a screen or a part of one: widgets draw into it and tests read it.
///
/// Drawing outside the bounds is clipped, never an error.
package struct Buffer: Equatable, Sendable {
    /// Size in cells.
    package let size: Size
    private var cells: [Cell]

    /// Creates a buffer filled with one cell.
    package init(size: Size, fill: Cell = .blank) {
        self.size = size
        cells = Array(repeating: fill, count: size.width * size.height)
    }

    /// Rectangle that covers the whole buffer.
    package var bounds: Rect { Rect(x: 0, y: 0, width: size.width, height: size.height) }

    /// Cell at column `x` and row `y`; reading outside the bounds returns a blank, writing there does nothing.
    package subscript(x: Int, y: Int) -> Cell {
        get { contains(x, y) ? cells[y * size.width + x] : .blank }
        set { if contains(x, y) { cells[y * size.width + x] = newValue } }
    }

    /// Glyph to show at column `x` and row `y`; nil behind a wide letter, which covers two cells.
    ///
    /// Of a wide letter whose other cell holds something else, `?` or a blank remains.
    package func glyph(_ x: Int, _ y: Int) -> Unicode.Scalar? {
        let glyph = self[x, y].glyph
        if glyph == Cell.wideTail { return self[x - 1, y].isWide ? nil : " " }
        return self[x, y].isWide && self[x + 1, y].glyph != Cell.wideTail ? "?" : glyph
    }

    private func contains(_ x: Int, _ y: Int) -> Bool { x >= 0 && y >= 0 && x < size.width && y < size.height }
}

extension Buffer {
    /// Sets every cell in `rect` to `cell`.
    package mutating func fill(_ rect: Rect, _ cell: Cell = .blank) {
        forEach(in: rect) { buffer, x, y in buffer[x, y] = cell }
    }

    /// Replaces the glyphs that are not in the set; with `.ascii` the whole buffer becomes ASCII.
    package mutating func restrict(to glyphs: GlyphSet) {
        guard glyphs != .unicode else { return }
        forEach(in: bounds) { buffer, x, y in
            let glyph = buffer[x, y].glyph
            if glyph.value > 0x7E || glyph == Cell.wideTail { buffer[x, y].glyph = glyphs.standIn(for: glyph) }
        }
    }

    private mutating func forEach(in rect: Rect, _ body: (inout Buffer, Int, Int) -> Void) {
        let visible = rect.intersection(bounds)
        guard !visible.isEmpty else { return }
        for y in visible.minY..<visible.maxY {
            for x in visible.minX..<visible.maxX { body(&self, x, y) }
        }
    }
}

extension Buffer {
    /// Glyphs as one string per row, including trailing blanks.
    package var lines: [String] {
        (0..<size.height).map { y in
            var line = String.UnicodeScalarView()
            for x in 0..<size.width { if let glyph = glyph(x, y) { line.append(glyph) } }
            return String(line)
        }
    }

    /// All rows separated by line feeds, without trailing blanks.
    package var text: String {
        lines.map { line in
            var scalars = line.unicodeScalars
            while scalars.last == " " { scalars.removeLast() }
            return String(scalars)
        }.joined(separator: "\n")
    }
}

/// Value that draws itself into a buffer.
///
/// It draws only inside `rect`; where there is too little room it draws a reduced version or nothing.
package protocol Widget {
    /// Draws into `rect` and nowhere else.
    func draw(in rect: Rect, of buffer: inout Buffer)
}
