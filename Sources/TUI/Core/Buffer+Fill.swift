extension Buffer {
    /// Puts `cell` everywhere in `rect`.
    package mutating func fill(_ rect: Rect, _ cell: Cell = .blank) {
        forEach(in: rect) { buffer, x, y in buffer[x, y] = cell }
    }

    /// Gives every cell of `rect` the style, and leaves the glyphs.
    package mutating func style(_ rect: Rect, _ style: Style) {
        forEach(in: rect) { buffer, x, y in buffer[x, y].style = style }
    }

    /// Adds attributes to every cell of `rect`, for example `.reverse` for a selection.
    package mutating func addAttributes(_ rect: Rect, _ attributes: Style.Attributes) {
        forEach(in: rect) { buffer, x, y in buffer[x, y].style.attributes.formUnion(attributes) }
    }

    /// Replaces each glyph that the set does not carry by one that it does; the last resort of a terminal without
    /// UTF-8, after which the whole buffer is ASCII.
    package mutating func restrict(to glyphs: GlyphSet) {
        guard glyphs == .ascii else { return }
        forEach(in: bounds) { buffer, x, y in
            let glyph = buffer[x, y].glyph
            if glyph.value > 0x7E { buffer[x, y].glyph = glyph.asciiStandIn }
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
