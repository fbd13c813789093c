/// Bar on a logarithmic axis, with the healthy band behind it and the largest value so far:
///
///     ███████████▍·    ·  ░░░░│░░░░   ·
///
/// An arrow at the end shows that the value lies beyond the axis.
package struct LogBar: Widget {
    /// Axis, shared with the bars above and below.
    package var axis: LogAxis
    /// Value that the bar shows.
    package var value: Double
    /// Range that counts as healthy, drawn as a band; nil for none.
    package var healthy: ClosedRange<Double>?
    /// Largest value so far, drawn as a line; nil for none.
    package var peak: Double?
    /// Styles of the bar, the healthy band, the axis and the peak.
    package var style, bandStyle, trackStyle, peakStyle: Style
    /// Glyphs to draw with.
    package var glyphs: GlyphSet

    /// Creates a bar.
    package init(
        axis: LogAxis, value: Double, healthy: ClosedRange<Double>? = nil, peak: Double? = nil, style: Style = .plain,
        bandStyle: Style = .plain, trackStyle: Style = .plain, peakStyle: Style = .plain, glyphs: GlyphSet = .unicode
    ) {
        self.axis = axis
        self.value = value
        self.healthy = healthy
        self.peak = peak
        self.style = style
        self.bandStyle = bandStyle
        self.trackStyle = trackStyle
        self.peakStyle = peakStyle
        self.glyphs = glyphs
    }

    /// Draws into the first row of `rect`.
    package func draw(in rect: Rect, of buffer: inout Buffer) {
        guard !rect.isEmpty else { return }
        let row = rect.row(0)
        drawTrack(row, of: &buffer)
        guard value.isFinite, value >= 0 else { return drawNotFinite(row, of: &buffer) }
        let end = drawBar(row, of: &buffer)
        drawPeak(row, after: end, of: &buffer)
    }

    private func drawTrack(_ row: Rect, of buffer: inout Buffer) {
        buffer.fill(row, Cell(" ", trackStyle))
        for tick in axis.ticks(width: row.width) {
            buffer[row.x + tick.column, row.y] = Cell(glyphs.dot, trackStyle)
        }
        guard let healthy, let first = axis.column(of: healthy.lowerBound, width: row.width),
            let last = axis.column(of: healthy.upperBound, width: row.width)
        else { return }
        let band = Rect(x: row.x + first, y: row.y, width: last - first + 1, height: 1)
        buffer.fill(band, Cell(glyphs == .unicode ? "░" : ":", bandStyle))
    }

    /// Draws the bar and returns the first column after it.
    private func drawBar(_ row: Rect, of buffer: inout Buffer) -> Int {
        let fraction = axis.fraction(of: value)
        if fraction < 0 {
            buffer[row.x, row.y] = Cell(glyphs.triangleLeft, style)
            return 1
        }
        let eighths = Int((min(fraction, 1) * Double(row.width * 8)).rounded())
        let full = min(eighths / 8, row.width)
        buffer.fill(Rect(x: row.x, y: row.y, width: full, height: 1), Cell(glyphs.leftBlock(8), style))
        if fraction > 1 { buffer[row.maxX - 1, row.y] = Cell(glyphs.triangleRight, style.adding(.bold)) }
        let rest = glyphs.leftBlock(eighths % 8)
        guard rest != " ", full < row.width else { return full }
        let background = buffer[row.x + full, row.y].style.background
        buffer[row.x + full, row.y] = Cell(rest, Style(style.foreground, on: background, style.attributes))
        return full + 1
    }

    private func drawPeak(_ row: Rect, after end: Int, of buffer: inout Buffer) {
        guard let peak, peak > value, let column = axis.column(of: peak, width: row.width), column >= end else {
            return
        }
        let isBeyond = axis.fraction(of: peak) > 1
        buffer[row.x + column, row.y] = Cell(isBeyond ? glyphs.triangleRight : glyphs.verticalLine, peakStyle)
    }

    private func drawNotFinite(_ row: Rect, of buffer: inout Buffer) {
        let name = value.isNaN ? "not a number" : value < 0 ? "negative" : "infinite"
        buffer.write("\(glyphs.cross) \(name)", x: row.x, y: row.y, style: style.adding(.bold), maxWidth: row.width)
    }
}

/// Labels of a `LogAxis` in one row, above bars of the same width.
package struct LogAxisHeader: Widget {
    /// Axis whose ticks are labelled.
    package var axis: LogAxis
    /// Style of the labels.
    package var style: Style

    /// Creates a header.
    package init(axis: LogAxis, style: Style = .plain) {
        self.axis = axis
        self.style = style
    }

    package func draw(in rect: Rect, of buffer: inout Buffer) {
        guard rect.height > 0 else { return }
        for tick in axis.ticks(width: rect.width) {
            buffer.write(tick.label, x: rect.x + tick.labelColumn, y: rect.y, style: style)
        }
    }
}
