import Text

extension LineChart {
    func drawAxes(_ plot: Plot, of buffer: inout Buffer) {
        if plot.hasYLabels { drawYAxis(plot, of: &buffer) }
        if plot.hasXLabels { drawXAxis(plot, of: &buffer) }
    }

    private func drawYAxis(_ plot: Plot, of buffer: inout Buffer) {
        let x = plot.area.x - 1
        for y in plot.area.minY..<plot.area.maxY { buffer[x, y] = Cell(glyphs.verticalLine, axisStyle) }
        for label in plot.labels {
            let area = Rect(x: plot.rect.x, y: plot.area.y + label.row, width: x - plot.rect.x, height: 1)
            buffer.write(label.text, in: area, style: labelStyle, alignment: .trailing)
            buffer[x, area.y] = Cell(glyphs.axisTick, axisStyle)
        }
    }

    private func drawXAxis(_ plot: Plot, of buffer: inout Buffer) {
        let y = plot.area.maxY
        for x in plot.area.minX..<plot.area.maxX { buffer[x, y] = Cell(glyphs.horizontalLine, axisStyle) }
        if plot.hasYLabels { buffer[plot.area.x - 1, y] = Cell(glyphs.axisCorner, axisStyle) }
        let labels = xLabels(plot)
        let lastWidth = labels.to.columns + 1
        guard lastWidth <= plot.area.width else { return }
        buffer.write(" " + labels.to, x: plot.area.maxX - lastWidth, y: y, style: labelStyle)
        guard labels.from.columns + 2 + lastWidth < plot.area.width else { return }
        buffer.write(" " + labels.from + " ", x: plot.area.x, y: y, style: labelStyle)
    }

    /// Returns whole numbers with thousands separators, and others with enough digits to tell them apart.
    private func xLabels(_ plot: Plot) -> (from: String, to: String) {
        let ends = [plot.xAxis.lower, plot.xAxis.upper]
        let unit = xUnit.isEmpty ? "" : " " + glyphs.spell(xUnit)
        if ends.allSatisfy({ $0.magnitude < 1e15 && $0 == $0.rounded() }) {
            return (NumberFormat.grouped(Int(ends[0])), NumberFormat.grouped(Int(ends[1])) + unit)
        }
        for digits in 3..<8 {
            let texts = ends.map { NumberFormat.significant($0, digits) }
            if texts[0] != texts[1] { return (texts[0], texts[1] + unit) }
        }
        return (NumberFormat.scientific(ends[0]), NumberFormat.scientific(ends[1]) + unit)
    }
}
