import Text

extension LineChart {
    func drawAxes(_ plot: Plot, of buffer: inout Buffer) {
        if plot.hasYLabels { drawYAxis(plot, of: &buffer) }
        if plot.hasXLabels { drawXAxis(plot, of: &buffer) }
    }

    private func drawYAxis(_ plot: Plot, of buffer: inout Buffer) {
        let x = plot.area.x - 1
        for y in plot.area.minY..<plot.area.maxY { buffer[x, y] = Cell(glyphs.verticalLine, axisStyle) }
        for label in plot.yAxis.labels {
            let area = Rect(x: plot.rect.x, y: plot.area.y + label.row, width: x - plot.rect.x, height: 1)
            buffer.write(label.text, in: area, style: labelStyle, alignment: .trailing)
            buffer[x, area.y] = Cell(glyphs.axisTick, axisStyle)
        }
    }

    private func drawXAxis(_ plot: Plot, of buffer: inout Buffer) {
        let y = plot.area.maxY
        for x in plot.area.minX..<plot.area.maxX { buffer[x, y] = Cell(glyphs.horizontalLine, axisStyle) }
        if plot.hasYLabels { buffer[plot.area.x - 1, y] = Cell(glyphs.axisCorner, axisStyle) }
        let unit = xUnit.isEmpty ? "" : " " + glyphs.spell(xUnit)
        let tails = xHasEndLabel ? [" " + endLabel(plot.xAxis.upper) + unit, unit] : [unit]
        guard let tail = tails.first(where: { $0.columns < plot.area.width }) else { return }
        let end = plot.area.width - tail.columns
        buffer.write(tail, x: plot.area.x + end, y: y, style: labelStyle)
        for label in xLabels(plot, end: tail.isEmpty ? end + 1 : end - 1) {
            let x = plot.area.x + label.column - 1
            buffer.write(" " + label.text + " ", x: x, y: y, style: labelStyle, maxWidth: plot.area.maxX - x)
        }
    }

    /// Returns the label of the end of the x axis.
    private func endLabel(_ value: Double) -> String {
        let isWhole = xIsWhole || value >= 100
        return isWhole && value.magnitude < 1e15
            ? NumberFormat.grouped(Int(value.rounded())) : NumberFormat.significant(value, 3, trimmingZeros: true)
    }

    /// Returns round values with their labels, centred on their columns, and the first of these columns.
    ///
    /// Fewer values are labelled if more would touch each other or what stands at `end`. Beside a labelled end only a
    /// value that is nearer to it than to the one before may lack its label.
    private func xLabels(_ plot: Plot, end: Int) -> [(text: String, column: Int)] {
        let width = plot.area.width
        let span = plot.xAxis.upper - plot.xAxis.lower
        let most = xIsWhole && span < Double(width) ? Int(span) + 1 : width
        for count in stride(from: min(max(2, width / 6), most), through: 1, by: -1) {
            let ticks = xTicks(plot.xAxis, atMost: count)
            let labels = ticks.compactMap { tick -> (text: String, column: Int)? in
                guard let column = plot.column(tick.value) else { return nil }
                let first = max(1, column - (tick.label.columns - 1) / 2)
                return first + tick.label.columns + 1 <= end ? (tick.label, first) : nil
            }
            let isLegible = zip(labels, labels.dropFirst()).allSatisfy { $0.column + $0.text.columns + 3 < $1.column }
            let isEven = !xHasEndLabel || labels.count == ticks.count || isEven(ticks, labels.count, plot.xAxis)
            if isLegible, isEven, !labels.isEmpty || count == 1 { return labels }
        }
        return []
    }

    /// Returns whether the only value without a label is nearer to the end of the axis than to the one before.
    private func isEven(_ ticks: [ValueAxis.Tick], _ labelCount: Int, _ axis: ValueAxis) -> Bool {
        guard labelCount == ticks.count - 1, labelCount > 0 else { return labelCount == 0 && ticks.count <= 1 }
        let places = ticks.suffix(2).map { axis.fraction(of: $0.value) }
        return 1 - places[1] < places[1] - places[0]
    }

    /// Returns values equally far apart on the axis, whole ones with separated thousands.
    private func xTicks(_ axis: ValueAxis, atMost count: Int) -> [ValueAxis.Tick] {
        let isLogarithmic = axis.scale == .logarithmic && axis.upper >= 20 * axis.lower
        let ticks = isLogarithmic ? axis.decadeTicks(atMost: count) : axis.ticks(atMost: count)
        let isWhole = ticks.allSatisfy { $0.value.magnitude < 1e15 && $0.value == $0.value.rounded() }
        guard isWhole || isLogarithmic else { return ticks }
        return ticks.map { tick in
            let isInteger = (1..<1e15).contains(tick.value.magnitude) || tick.value == 0
            let label = isInteger ? NumberFormat.grouped(Int(tick.value)) : NumberFormat.significant(tick.value, 1)
            return ValueAxis.Tick(value: tick.value, label: label)
        }
    }
}
