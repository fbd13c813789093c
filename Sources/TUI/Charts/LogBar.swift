/// Bar from the lower end of a logarithmic axis to a value:
///
///     ███████████▍·    ·    ·    ·
///
/// An arrow at the end shows that the value lies beyond the axis.
package struct LogBar: Widget {
    /// Axis, shared with the bars above and below.
    package var axis: LogAxis
    /// Value that the bar shows.
    package var value: Double
    /// Styles of the bar and the axis.
    package var style, trackStyle: Style
    /// Glyphs to draw with.
    package var glyphs: GlyphSet

    /// Creates a bar.
    package init(
        axis: LogAxis, value: Double, style: Style = .plain, trackStyle: Style = .plain, glyphs: GlyphSet = .unicode
    ) {
        self.axis = axis
        self.value = value
        self.style = style
        self.trackStyle = trackStyle
        self.glyphs = glyphs
    }

    /// Draws into the first row of `rect`.
    package func draw(in rect: Rect, of buffer: inout Buffer) {
        guard !rect.isEmpty else { return }
        let row = rect.row(0)
        drawTrack(row, of: &buffer)
        guard value.isFinite, value >= 0 else { return drawNotFinite(row, of: &buffer) }
        drawBar(row, of: &buffer)
    }

    private func drawTrack(_ row: Rect, of buffer: inout Buffer) {
        buffer.fill(row, Cell(" ", trackStyle))
        for tick in axis.ticks(width: row.width) {
            buffer[row.x + tick.column, row.y] = Cell(glyphs.dot, trackStyle)
        }
    }

    private func drawBar(_ row: Rect, of buffer: inout Buffer) {
        let fraction = axis.fraction(of: value)
        if fraction < 0 {
            buffer[row.x, row.y] = Cell(glyphs.triangleLeft, style)
            return
        }
        let eighths = Int((min(fraction, 1) * Double(row.width * 8)).rounded())
        let full = min(eighths / 8, row.width)
        buffer.fill(Rect(x: row.x, y: row.y, width: full, height: 1), Cell(glyphs.leftBlock(8), style))
        if fraction > 1 { buffer[row.maxX - 1, row.y] = Cell(glyphs.triangleRight, style.adding(.bold)) }
        let rest = glyphs.leftBlock(eighths % 8)
        if rest != " ", full < row.width { buffer[row.x + full, row.y] = Cell(rest, style) }
    }

    private func drawNotFinite(_ row: Rect, of buffer: inout Buffer) {
        let name = value.isNaN ? "not a number" : value < 0 ? "negative" : "infinite"
        buffer.write("\(glyphs.cross) \(name)", x: row.x, y: row.y, style: style.adding(.bold), maxWidth: row.width)
    }
}
