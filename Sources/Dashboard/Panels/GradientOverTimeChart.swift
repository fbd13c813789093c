import Diagnosis
import TUI
import Text
import Training

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// ‖∂L/∂h_t‖ of one recurrent layer from t = 1 at the left to t = T at the right, on a logarithmic scale.
///
/// The numbers at its ends are the means over the first and the last tenth of the time steps, and their ratio is the
/// one above:
///
///     rnn1 ‖∂L/∂h_t‖ t=1…50    ratio 2.6e-05 ▼ fades
///     3.1e-07 ▁▁▁▂▂▂▃▃▃▄▄▄▅▅▅▆▆▆▇▇▇█ 1.2e-02
struct GradientOverTimeChart {
    let layer: LayerReading
    let flow: GradientOverTime
    /// Range of norms shared by all charts, so that their heights are comparable.
    let range: ClosedRange<Double>

    /// Returns charts for the first recurrent layers, as many as fit into `rows` at two rows each.
    static func strips(_ layers: [LayerReading], rows: Int) -> [GradientOverTimeChart] {
        let shown = layers.prefix(max(0, rows / 2))
        let norms = shown.flatMap(\.gradientOverTime).map(Double.init).filter { $0 > 0 && $0.isFinite }
        guard let low = norms.min(), let high = norms.max() else { return [] }
        // At least three decades, so that noise looks like noise; at most sixteen.
        let range = min(max(low, high * 1e-16), high * 1e-3)...high
        guard range.lowerBound > 0 else { return [] }
        return shown.compactMap { layer in
            layer.courseOverTime.map { GradientOverTimeChart(layer: layer, flow: $0, range: range) }
        }
    }

    func draw(name: String, in rect: Rect, on canvas: inout Canvas) {
        guard rect.height > 1 else { return }
        drawCaption(name, in: rect.row(0), on: &canvas)
        let left = flow.first == 0 ? "0" : NumberFormat.scientific(flow.first)
        let right = NumberFormat.scientific(flow.last)
        let bottom = rect.maxY - 1
        canvas.write(left, x: rect.x + 1, y: bottom, canvas.theme.faint, maxWidth: rect.width - 1)
        canvas.write(right, x: rect.maxX - right.columns, y: bottom, canvas.theme.faint)
        let x = rect.x + left.columns + 2
        let place = Rect(
            x: x, y: rect.y + 1, width: rect.maxX - right.columns - 1 - x, height: rect.height - 1)
        drawCourse(in: place, on: &canvas)
    }

    /// Draws the layer's name on the left and the course of its gradients on the right.
    private func drawCaption(_ name: String, in row: Rect, on canvas: inout Canvas) {
        let theme = canvas.theme
        let style = theme.style(of: flow.course)
        let word = "\(canvas.glyphs.mark(of: flow.course)) \(flow.course.word)"
        let figure = flow.course == .cut ? "before t=\(flow.firstTime)" : NumberFormat.scientific(flow.ratio)
        let right = canvas.glyphs.spell(
            StyledText(figure + " ", theme.strong)
                + StyledText(word, [.holds, .varies].contains(flow.course) ? style : style.adding(.bold)))
        let room = row.width - right.columns - 2
        let label = StyledText(flow.course == .cut ? "" : "ratio ", theme.faint)
        var left = StyledText(name)
        for part in [" ‖∂L/∂h_t‖", " t=1…\(flow.lastTime)"] {
            guard canvas.glyphs.spell(left).columns + canvas.glyphs.spell(part).columns <= room else { break }
            left.append(part, theme.faint)
        }
        canvas.write(left, x: row.x + 1, y: row.y, maxWidth: max(0, room))
        canvas.write(right, x: row.maxX - right.columns, y: row.y)
        if canvas.glyphs.spell(left).columns + label.columns <= room {
            canvas.write(label, x: row.maxX - right.columns - label.columns, y: row.y)
        }
    }

    /// Draws a curve, or in a single row a bar per column, through the means of the time steps; a dot marks where no
    /// gradient arrived.
    private func drawCourse(in rect: Rect, on canvas: inout Canvas) {
        guard rect.width > 0, rect.height > 0 else { return }
        let norms = layer.gradientOverTime.prefix(flow.lastTime)
        let values = (0..<rect.width).map { column in
            let times = bin(column, of: rect.width, over: norms.count)
            return times.reduce(0) { $0 + Double(norms[$1]) } / Double(times.count)
        }
        let style = canvas.theme.style(of: flow.course)
        if rect.height > 1 {
            drawCurve(values, style, in: rect, on: &canvas)
        } else {
            Sparkline(values, scale: .logarithmic, range: range, style: style, glyphs: canvas.glyphs)
                .draw(in: rect, of: &canvas.buffer)
        }
        for (column, value) in values.enumerated() where value == 0 {
            canvas.buffer[rect.x + column, rect.maxY - 1] = Cell(canvas.glyphs.dot, canvas.theme.frame)
        }
    }

    private func drawCurve(_ values: [Double], _ style: Style, in rect: Rect, on canvas: inout Canvas) {
        var dots = DotCanvas(size: rect.size, glyphs: canvas.glyphs)
        let pen = dots.add(.init(style))
        let (low, decades) = (log10(range.lowerBound), log10(range.upperBound / range.lowerBound))
        let (perColumn, top) = (Double(dots.dotsWide / rect.width), Double(dots.dotsHigh - 1))
        var previous: DotCanvas.Point?
        for (column, value) in values.enumerated() {
            guard value > 0, value.isFinite else {
                previous = nil
                continue
            }
            let share = max(0, min(1, (log10(value) - low) / decades))
            let dot = DotCanvas.Point(x: Double(column) * perColumn, y: top * (1 - share))
            dots.line(from: previous ?? dot, to: dot, pen: pen)
            previous = dot
        }
        dots.draw(at: rect.x, rect.y, of: &canvas.buffer)
    }
}
