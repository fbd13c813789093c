/// Latest values as a row of small bars, `▁▂▃▄▅▆▇█`, one per column; more rows make taller bars.
package struct Sparkline: Widget {
    /// Values, oldest first.
    package var values: [Double]
    /// Scale of the bars' heights.
    package var scale: ValueAxis.Scale
    /// Range of the axis; nil for the range of the visible values.
    package var range: ClosedRange<Double>?
    /// Style of the bars.
    package var style: Style
    /// Glyphs to draw with.
    package var glyphs: GlyphSet

    /// Creates a sparkline.
    package init(
        _ values: [Double], scale: ValueAxis.Scale = .linear, range: ClosedRange<Double>? = nil, style: Style = .plain,
        glyphs: GlyphSet = .unicode
    ) {
        self.values = values
        self.scale = scale
        self.range = range
        self.style = style
        self.glyphs = glyphs
    }

    /// Draws the latest value at the right; values that are not finite become crosses, and those without a logarithm
    /// the lowest bar.
    package func draw(in rect: Rect, of buffer: inout Buffer) {
        guard !rect.isEmpty else { return }
        let shown = values.suffix(rect.width)
        guard let axis = axis(of: shown) else {
            return drawCrosses(shown, in: rect, of: &buffer)
        }
        var x = rect.maxX - shown.count
        for value in shown {
            if value.isFinite {
                drawBar(level(value, axis, rows: rect.height), x: x, in: rect, of: &buffer)
            } else {
                buffer[x, rect.maxY - 1] = Cell(glyphs.cross, style)
            }
            x += 1
        }
    }

    private func axis(of shown: ArraySlice<Double>) -> ValueAxis? {
        if let range { return ValueAxis(scale, from: range.lowerBound, to: range.upperBound) }
        let usable = shown.filter { $0.isFinite && (scale == .linear || $0 > 0) }
        guard let low = usable.min(), let high = usable.max() else {
            return shown.contains(where: \.isFinite) ? ValueAxis(.linear, from: 0, to: 1) : nil
        }
        return ValueAxis(scale, from: low, to: high)
    }

    /// Returns the bar's height in eighths of a row, at least one.
    private func level(_ value: Double, _ axis: ValueAxis, rows: Int) -> Int {
        let fraction = axis.fraction(of: value)
        let most = Double(rows * 8)
        return fraction > 0 ? Int(min(1 + (fraction * (most - 1)).rounded(), most)) : 1
    }

    private func drawBar(_ level: Int, x: Int, in rect: Rect, of buffer: inout Buffer) {
        for row in 0..<rect.height {
            let eighths = level - row * 8
            guard eighths > 0 else { return }
            buffer[x, rect.maxY - 1 - row] = Cell(glyphs.lowerBlock(eighths), style)
        }
    }

    private func drawCrosses(_ shown: ArraySlice<Double>, in rect: Rect, of buffer: inout Buffer) {
        for index in 0..<shown.count { buffer[rect.maxX - 1 - index, rect.maxY - 1] = Cell(glyphs.cross, style) }
    }
}
