import TUI
import Text
import Training

/// Pole balanced by the network, in motion.
struct CartPoleView: ViewContent {
    private let state: NetworkView.CartPole

    init(_ state: NetworkView.CartPole) { self.state = state }

    var title: String { "Cart and pole" }

    func notes(_ theme: Theme) -> [StyledText] {
        [StyledText("episode ", theme.faint) + StyledText(NumberFormat.grouped(state.episodes), theme.strong)]
    }

    func draw(in rect: Rect, on canvas: inout Canvas) {
        guard rect.width > 8, rect.height > 2 else { return }
        canvas.writeBelow(rect, summary(canvas.theme, isNarrow: rect.width < 48))
        drawScene(in: rect, on: &canvas)
    }

    private func drawScene(in rect: Rect, on canvas: inout Canvas) {
        let rows = rect.rows([.fixed(1), .fill])
        drawFigures(in: rows[0], on: &canvas)
        CartPoleScene(state).draw(in: rows[1], on: &canvas)
    }

    // MARK: - Figures

    /// Draws the current state in numbers, most important first, as many as there is room for.
    private func drawFigures(in row: Rect, on canvas: inout Canvas) {
        let theme = canvas.theme
        var text = StyledText()
        for (name, value) in figures {
            let gap = text.isEmpty ? " " : "  "
            let figure = StyledText("\(gap)\(name) ", theme.faint) + StyledText(value, theme.strong)
            guard canvas.glyphs.spell(text + figure).columns <= row.width else { break }
            text += figure
        }
        canvas.write(text, x: row.x, y: row.y, maxWidth: row.width)
    }

    private var figures: [(name: String, value: String)] {
        let step = ColumnFormat.leading(String(state.step), String(state.stepLimit).count)
        let degrees = state.angle * 180 / .pi
        return [
            ("step", "\(step)/\(state.stepLimit)"), ("π(right)", NumberFormat.fixed(state.probabilityRight, 2)),
            ("V", ColumnFormat.leading(NumberFormat.fixed(state.value, 1), 5)),
            ("θ", ColumnFormat.leading(NumberFormat.fixed(degrees, 1), 5) + "°"),
            ("x", ColumnFormat.leading(NumberFormat.fixed(state.position, 2), 5) + " m"),
        ]
    }

    /// Returns the mean return next to the goal.
    private func summary(_ theme: Theme, isNarrow: Bool) -> StyledText {
        guard state.meanCount > 0 else { return StyledText("no episode has ended yet", theme.faint) }
        let isSolved = state.meanReturn >= state.goal
        let mean = StyledText(NumberFormat.fixed(state.meanReturn, 1), isSolved ? theme.healthy : theme.strong)
        let count = isNarrow ? "" : " over \(state.meanCount)"
        return StyledText(isNarrow ? "mean " : "mean return ", theme.faint) + mean
            + StyledText("\(count), goal \(NumberFormat.fixed(state.goal, 0))", theme.faint)
            + StyledText(isSolved ? isNarrow ? " ✓" : " ✓ solved" : "", theme.healthy.adding(.bold))
    }
}
