/// Curves over a common x axis, with labelled axes and marks:
///
///     1e0 ┤⠑⢄     ┊ η 0.1→0.05
///         │  ⠑⠢⢄⡀ ┊
///     1e-1┤     ⠈⠑⠢⠤⣀⣀
///         └ 0 ────── 12,480
package struct LineChart: Widget {
    /// Curves and scatters of points.
    package var series: [Series]
    /// Vertical lines that mark events.
    package var marks: [Mark]
    /// Scale of the y axis.
    package var scale: ValueAxis.Scale
    /// Ranges of the axes; nil for the range that the series cover.
    package var xRange, yRange: ClosedRange<Double>?
    /// Unit of x, written after its last label, for example `steps`.
    package var xUnit: String
    /// Whether a row at the top explains the series.
    package var showsLegend: Bool
    /// Text in the middle while there is nothing to draw.
    package var emptyText: String
    /// Styles of the axes and of their labels.
    package var axisStyle, labelStyle: Style
    /// Glyphs to draw with.
    package var glyphs: GlyphSet

    /// Creates a chart.
    package init(
        series: [Series], marks: [Mark] = [], scale: ValueAxis.Scale = .linear, xRange: ClosedRange<Double>? = nil,
        yRange: ClosedRange<Double>? = nil, xUnit: String = "", showsLegend: Bool = false,
        emptyText: String = "no data yet",
        axisStyle: Style = .plain, labelStyle: Style = .plain, glyphs: GlyphSet = .unicode
    ) {
        self.series = series
        self.marks = marks
        self.scale = scale
        self.xRange = xRange
        self.yRange = yRange
        self.xUnit = xUnit
        self.showsLegend = showsLegend
        self.emptyText = emptyText
        self.axisStyle = axisStyle
        self.labelStyle = labelStyle
        self.glyphs = glyphs
    }

    package func draw(in rect: Rect, of buffer: inout Buffer) {
        guard !rect.isEmpty else { return }
        let hasLegend = showsLegend && rect.height >= 4
        let legendHeight = hasLegend ? 1 : 0
        if hasLegend { drawLegend(in: rect.row(0), of: &buffer) }
        let body = Rect(x: rect.x, y: rect.y + legendHeight, width: rect.width, height: rect.height - legendHeight)
        guard series.contains(where: { !$0.points.isEmpty }) else {
            let style = labelStyle.adding(.dim)
            buffer.write(emptyText, in: body, row: body.height / 2, style: style, alignment: .center, ellipsis: glyphs)
            return
        }
        var plot = Plot(self, in: body)
        drawAxes(plot, of: &buffer)
        plot.drawSeries(series)
        plot.canvas.draw(at: plot.area.x, plot.area.y, of: &buffer)
        drawMarks(plot, of: &buffer)
        for cross in plot.crosses {
            buffer[plot.area.x + cross.column, plot.area.y + cross.row] = Cell(glyphs.cross, cross.style.adding(.bold))
        }
    }

    private func drawLegend(in row: Rect, of buffer: inout Buffer) {
        var x = row.x + 1
        for entry in legend {
            let width = entry.columns
            guard x + width <= row.maxX else { return }
            x += buffer.write(entry, x: x, y: row.y) + 2
        }
    }
}
