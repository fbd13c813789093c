import TUI
import Training

/// Course of the run: the loss, or the returns of an agent's episodes.
struct LossPanel: DashboardPanel {
    let name = PanelName("Loss")
    let row = DashboardPanels.Row.upper

    func width(of total: Int) -> Constraint { .fill(10) }

    func title(_ context: PanelContext) -> StyledText {
        StyledText(context.run.snapshot?.returns == nil ? name.text : "Return per episode")
    }

    func notes(_ context: PanelContext) -> [StyledText] {
        let view = context.run.view
        var notes: [StyledText] = []
        if context.run.snapshot?.returns == nil {
            notes = [
                note("l", view.isLogarithmic ? "log" : "linear", context),
                note("m", "smooth \(ViewState.smoothings[view.smoothing].name)", context),
            ]
        }
        let unit = context.run.snapshot.map { CourseRange(context, $0).axis.unit } ?? "steps"
        return notes + [
            note("x", view.range.name, context),
            note("y", unit + (view.isHorizontallyLogarithmic ? ", log" : ""), context),
        ]
    }

    private func note(_ key: String, _ text: String, _ context: PanelContext) -> StyledText {
        StyledText(key, context.theme.accent) + StyledText(" \(text)", context.theme.faint)
    }

    func draw(_ context: PanelContext, in rect: Rect, on canvas: inout Canvas) {
        guard let snapshot = context.run.snapshot, rect.height > 1 else { return }
        let rows = rect.rows([.fixed(rect.height > 5 ? 1 : 0), .fill])
        let (figures, plot, course) = content(context, snapshot, width: rect.width)
        canvas.write(figures, x: rect.x, y: rect.y, maxWidth: rows[0].height * rect.width)
        plot.draw(in: rows[1], of: &canvas.buffer)
        makeScrubbable(plot, course, last: snapshot.session.past?.present ?? snapshot.step, in: rows[1], on: &canvas)
    }

    /// Returns the line above the chart, the chart, and what its horizontal axis shows.
    private func content(
        _ context: PanelContext, _ snapshot: Snapshot, width: Int
    ) -> (figures: StyledText, plot: LineChart, course: CourseRange) {
        if let returns = snapshot.returns {
            let chart = ReturnChart(context, snapshot, returns)
            return (chart.figures(width: width), chart.chart, chart.course)
        }
        let chart = LossChart(context, snapshot)
        let figures = LossFigures(chart: chart, snapshot: snapshot, theme: context.theme, glyphs: context.glyphs)
        return (figures.line(width: width), chart.chart, chart.course)
    }

    /// Makes each column of the chart lead to its step, up to the last one, when the mouse is dragged over it.
    private func makeScrubbable(
        _ chart: LineChart, _ course: CourseRange, last: Int, in rect: Rect, on canvas: inout Canvas
    ) {
        guard last > 0, !rect.isEmpty else { return }
        let layout = chart.layout(in: rect)
        var step = Int(course.start)
        for column in 0..<layout.area.width {
            // Steps lie in the order of their columns, so the first one in or beyond a column is found by halving.
            var range = step..<last
            while !range.isEmpty {
                let middle = range.lowerBound + range.count / 2
                let place = layout.column(course.axis.x(Double(middle))) ?? (middle <= Int(course.start) ? 0 : .max)
                range = place < column ? middle + 1..<range.upperBound : range.lowerBound..<middle
            }
            step = range.lowerBound
            let cells = Rect(x: layout.area.x + column, y: layout.area.y, width: 1, height: layout.area.height)
            canvas.target(cells, drag: .travel(.around(step)))
        }
    }
}
