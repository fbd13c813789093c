import Text

/// Bar from ×1 to a ratio on a fixed axis, with the healthy band behind it:
///
///      ▗▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄·╷···    1e-6, at most 5
///              ┊  ·····▄▄▄▄▄▖    80, and 1e-4 before
///
/// An arrow at an end shows that the ratio, or that of the earlier run, lies beyond the axis.
package struct RatioBar: Widget {
    /// Ratio that the bar shows; nil for none yet.
    package var ratio: Double?
    /// Range that counts as healthy, drawn as a row of dots.
    package var healthy: ClosedRange<Double>
    /// Smallest and largest ratio so far, drawn as lines where they lie outside the bar; nil for none.
    package var extremes: ClosedRange<Double>?
    /// Ratios of other runs with their styles, drawn as dotted lines, the most important first.
    package var before: [(ratio: Double, style: Style)]
    /// Text beside the first dotted line, if there is room.
    package var beforeLabel: String
    /// Styles of the bar and its extremes, and of the healthy band.
    package var style, bandStyle: Style
    /// Glyphs to draw with.
    package var glyphs: GlyphSet

    /// Creates a bar.
    package init(
        ratio: Double?, healthy: ClosedRange<Double>, extremes: ClosedRange<Double>? = nil,
        before: [(ratio: Double, style: Style)] = [], beforeLabel: String = "", style: Style = .plain,
        bandStyle: Style = .plain, glyphs: GlyphSet = .unicode
    ) {
        self.ratio = ratio
        self.healthy = healthy
        self.extremes = extremes
        self.before = before
        self.beforeLabel = beforeLabel
        self.style = style
        self.bandStyle = bandStyle
        self.glyphs = glyphs
    }

    /// Draws into all rows of `rect`, with a gap above the bar.
    package func draw(in rect: Rect, of buffer: inout Buffer) {
        guard !rect.isEmpty else { return }
        let axis = RatioAxis(width: rect.width)
        drawBand(axis, in: rect, of: &buffer)
        drawExtremes(axis, in: rect, of: &buffer)
        var bar: ClosedRange<Int>?
        if let ratio {
            guard ratio.isFinite, let side = axis.side(of: ratio) else { return name(ratio, in: rect, of: &buffer) }
            bar = drawBar(ratio, side, axis, in: rect, of: &buffer)
        }
        for other in before.dropFirst().reversed() { draw(other, label: "", axis, beside: bar, in: rect, of: &buffer) }
        if let first = before.first { draw(first, label: beforeLabel, axis, beside: bar, in: rect, of: &buffer) }
    }

    private func drawBand(_ axis: RatioAxis, in rect: Rect, of buffer: inout Buffer) {
        buffer.fill(rect, Cell(" ", bandStyle))
        guard let first = axis.column(of: healthy.lowerBound), let last = axis.column(of: healthy.upperBound),
            first <= last
        else { return }
        let band = Rect(x: rect.x + first, y: rect.maxY - 1, width: last - first + 1, height: 1)
        buffer.fill(band, Cell(glyphs.dot, bandStyle))
    }

    private func drawExtremes(_ axis: RatioAxis, in rect: Rect, of buffer: inout Buffer) {
        guard let extremes else { return }
        for extreme in [extremes.lowerBound, extremes.upperBound] {
            guard let column = axis.column(of: extreme) else { continue }
            let glyph =
                switch axis.side(of: extreme) {
                case let side? where side != 0: arrow(side)
                default: glyphs == .unicode ? "╷" : glyphs.verticalLine
                }
            buffer[rect.x + column, rect.maxY - 1] = Cell(glyph, style)
        }
    }

    /// Draws the bar and returns its columns.
    private func drawBar(
        _ ratio: Double, _ side: Int, _ axis: RatioAxis, in rect: Rect, of buffer: inout Buffer
    ) -> ClosedRange<Int> {
        let origin = axis.origin
        let distance = side == 0 ? axis.distance(to: ratio) : Double(side * rect.width)
        let room = distance < 0 ? origin : rect.width - 1 - origin
        // The cell of ×1 reaches half a cell to either side.
        let halves = min(2 * room, Int((2 * (abs(distance) - 0.5)).rounded()))
        let isLeft = distance < 0
        let full = max(0, halves) / 2
        let columns = isLeft ? origin - full...origin : origin...origin + full
        for column in columns { draw(.full, column, in: rect, of: &buffer) }
        var end = isLeft ? columns.lowerBound : columns.upperBound
        if halves > 0, !halves.isMultiple(of: 2) {
            end += isLeft ? -1 : 1
            draw(isLeft ? .right : .left, end, in: rect, of: &buffer)
        }
        if side != 0 {
            for row in 0..<rect.height { buffer[rect.x + end, rect.y + row] = Cell(" ", bandStyle) }
            buffer[rect.x + end, rect.maxY - 1] = Cell(arrow(side), style.adding(.bold))
        }
        return min(end, columns.lowerBound)...max(end, columns.upperBound)
    }

    /// Arrow to a value beyond the axis.
    private func arrow(_ side: Int) -> Unicode.Scalar { side < 0 ? glyphs.triangleLeft : glyphs.triangleRight }

    /// Part of a cell that the bar covers.
    private enum Part { case full, left, right }

    private func draw(_ part: Part, _ column: Int, in rect: Rect, of buffer: inout Buffer) {
        for row in 0..<rect.height {
            buffer[rect.x + column, rect.y + row] = Cell(glyph(part, isTop: row == 0), style)
        }
    }

    private func glyph(_ part: Part, isTop: Bool) -> Unicode.Scalar {
        guard glyphs == .unicode else { return part == .full ? "#" : "=" }
        switch part {
        case .full: return isTop ? "▄" : "█"
        case .left: return isTop ? "▖" : "▌"
        case .right: return isTop ? "▗" : "▐"
        }
    }

    private func draw(
        _ other: (ratio: Double, style: Style), label: String, _ axis: RatioAxis, beside bar: ClosedRange<Int>?,
        in rect: Rect, of buffer: inout Buffer
    ) {
        guard let column = axis.column(of: other.ratio) else { return }
        // A bar that ends there says so itself.
        if let bar, let ratio, bar.contains(column), axis.column(of: ratio) == column { return }
        let side = axis.side(of: other.ratio)
        for row in 0..<rect.height where side == 0 {
            buffer[rect.x + column, rect.y + row] = Cell(glyphs.dottedVerticalLine, other.style)
        }
        if side != 0 { buffer[rect.x + column, rect.maxY - 1] = Cell(arrow(side ?? 1), other.style) }
        let label = glyphs.spell(label).printable
        let width = label.columns
        guard width > 0 else { return }
        for start in [column + 2, column - 1 - width] where start >= 0 && start + width <= rect.width {
            let isFree = bar.map { $0.lowerBound > start + width || $0.upperBound < start - 1 } ?? true
            guard isFree else { continue }
            buffer.write(label, x: rect.x + start, y: rect.maxY - 1, style: other.style)
            return
        }
    }

    /// Writes what a number that is not a ratio is.
    private func name(_ number: Double, in rect: Rect, of buffer: inout Buffer) {
        let name = number.isNaN ? "not a number" : number < 0 ? "negative" : "infinite"
        buffer.fill(rect, Cell(" ", bandStyle))
        buffer.write(
            "\(glyphs.cross) \(name)", x: rect.x, y: rect.maxY - 1, style: style.adding(.bold), maxWidth: rect.width)
    }
}

/// Labels of a `RatioAxis` in one row, above bars of the same width.
package struct RatioAxisHeader: Widget {
    /// Style of the labels.
    package var style: Style
    /// Glyphs to draw with.
    package var glyphs: GlyphSet

    /// Creates a header.
    package init(style: Style = .plain, glyphs: GlyphSet = .unicode) {
        self.style = style
        self.glyphs = glyphs
    }

    package func draw(in rect: Rect, of buffer: inout Buffer) {
        guard rect.height > 0 else { return }
        for tick in RatioAxis(width: rect.width).ticks {
            buffer.write(glyphs.spell(tick.label), x: rect.x + tick.labelColumn, y: rect.y, style: style)
        }
    }
}
