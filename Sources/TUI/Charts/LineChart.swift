/// Curves over a common x axis, with labelled axes and marks:
///
///       1┤⠑⢄     ┊ η 0.1→0.05
///        │  ⠑⠢⢄⡀ ┊
///     0.1┤     ⠈⠑⠢⠤⣀◆
///        └ 0 ──── 200 ──── steps
///
/// An arrow at the upper or lower edge stands for a point beyond the axis.
package struct LineChart: Widget {
    /// Curves and scatters of points.
    package var series: [Series]
    /// Vertical lines that mark events.
    package var marks: [Mark]
    /// Points with a glyph of their own.
    package var pins: [Pin]
    /// Scales of the axes.
    package var scale, xScale: ValueAxis.Scale
    /// Ranges that the axes show at least; nil for the range that the series cover.
    package var xRange, yRange: ClosedRange<Double>?
    /// Unit of x, written after its last label, for example `steps`.
    package var xUnit: String
    /// Whether only whole numbers are labelled on the x axis.
    package var xIsWhole: Bool
    /// Whether the end of the x axis is labelled, before the unit.
    package var xHasEndLabel: Bool
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
        series: [Series], marks: [Mark] = [], pins: [Pin] = [], scale: ValueAxis.Scale = .linear,
        xScale: ValueAxis.Scale = .linear, xRange: ClosedRange<Double>? = nil, yRange: ClosedRange<Double>? = nil,
        xUnit: String = "", xIsWhole: Bool = false, xHasEndLabel: Bool = false, showsLegend: Bool = false,
        emptyText: String = "no data yet",
        axisStyle: Style = .plain, labelStyle: Style = .plain, glyphs: GlyphSet = .unicode
    ) {
        self.series = series
        self.marks = marks
        self.pins = pins
        self.scale = scale
        self.xScale = xScale
        self.xRange = xRange
        self.yRange = yRange
        self.xUnit = xUnit
        self.xIsWhole = xIsWhole
        self.xHasEndLabel = xHasEndLabel
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
        for edge in plot.edges {
            buffer[plot.area.x + edge.column, plot.area.y + edge.row] = Cell(edge.glyph, edge.style)
        }
        for pin in pins {
            guard let cell = plot.cell(x: pin.x, y: pin.y) else { continue }
            buffer[plot.area.x + cell.column, plot.area.y + cell.row] = Cell(pin.glyph, pin.style)
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
