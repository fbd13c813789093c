/// Progress bar, filled from the left in eighths of a cell.
package struct Gauge: Widget {
    /// Filled share of the bar, 0 to 1.
    package var fraction: Double
    /// Styles of the filled and the empty part.
    package var style, trackStyle: Style
    /// Glyphs to draw with.
    package var glyphs: GlyphSet

    /// Creates a gauge.
    package init(_ fraction: Double, style: Style = .plain, trackStyle: Style = .plain, glyphs: GlyphSet = .unicode) {
        self.fraction = fraction
        self.style = style
        self.trackStyle = trackStyle
        self.glyphs = glyphs
    }

    /// Draws into the first row of `rect`; NaN counts as 0.
    package func draw(in rect: Rect, of buffer: inout Buffer) {
        guard !rect.isEmpty else { return }
        let share = fraction > 0 ? min(fraction, 1) : 0
        let eighths = Int(share * Double(rect.width * 8))
        let full = eighths / 8
        buffer.fill(rect.row(0), Cell(glyphs == .unicode ? "░" : ".", trackStyle))
        buffer.fill(Rect(x: rect.x, y: rect.y, width: full, height: 1), Cell(glyphs.leftBlock(8), style))
        let rest = glyphs.leftBlock(eighths % 8)
        if rest != " ", full < rect.width { buffer[rect.x + full, rect.y] = Cell(rest, style) }
    }
}
