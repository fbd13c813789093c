import TUI
import Training

/// Return of each episode, its moving average, and the goal.
struct ReturnChart {
    private let state: NetworkView.CartPole

    init(_ state: NetworkView.CartPole) { self.state = state }

    /// Number of episodes in the moving average, as defined by the task.
    private static let window = 100

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let theme = canvas.theme
        let last = max(state.returns.last?.episode ?? 1, 2)
        let first = min(state.returns.first?.episode ?? 1, last - 1)
        let returns = state.returns.map { LineChart.Point(x: Double($0.episode), y: Double($0.value)) }
        let goal = returns.isEmpty ? [] : [first, last].map { LineChart.Point(x: Double($0), y: state.goal) }
        LineChart(
            series: [
                .init("return", returns, style: theme.envelope, drawing: .scatter, asciiGlyph: "."),
                .init("goal", goal, style: theme.healthy, drawing: .dottedLine, priority: 1, asciiGlyph: "-"),
                .init("mean", means, style: theme.training, priority: 2, asciiGlyph: "*"),
            ],
            yRange: 0...top, xUnit: "episodes", showsLegend: rect.height >= 8 && rect.width >= 30,
            emptyText: "no episode has ended yet", axisStyle: theme.frame, labelStyle: theme.faint,
            glyphs: canvas.glyphs
        ).draw(in: rect, of: &canvas.buffer)
    }

    /// Upper end of the axis, a little above the goal and the best return.
    private var top: Double {
        let best = state.returns.reduce(state.goal) { $1.value.isFinite ? max($0, Double($1.value)) : $0 }
        return best.isFinite ? max(1, best * 1.06) : 1
    }

    /// Mean return over the hundred episodes up to each one.
    private var means: [LineChart.Point] {
        var sum = 0.0
        var start = 0
        return state.returns.enumerated().map { index, item in
            sum += Double(item.value)
            while state.returns[start].episode <= item.episode.subtractingReportingOverflow(Self.window).partialValue,
                start < index
            {
                sum -= Double(state.returns[start].value)
                start += 1
            }
            return LineChart.Point(x: Double(item.episode), y: sum / Double(index - start + 1))
        }
    }
}
