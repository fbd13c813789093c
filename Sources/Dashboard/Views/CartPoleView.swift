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
        let rows = rect.rows([.fixed(1), .fixed(rect.height < 6 ? 0 : 1), .fill])
        drawFigures(in: rows[0], on: &canvas)
        if !rows[1].isEmpty { drawPolicy(in: rows[1].inset(horizontal: 1, vertical: 0), on: &canvas) }
        CartPoleScene(state).draw(in: rows[2], on: &canvas)
    }

    // MARK: - Policy

    /// Draws the probabilities of a push to the left and to the right as the two parts of a bar, the one that was drawn in
    /// bold with its arrow.
    private func drawPolicy(in row: Rect, on canvas: inout Canvas) {
        let (theme, right) = (canvas.theme, state.probabilityRight)
        let (goesLeft, goesRight) = (state.force < 0, state.force > 0)
        func style(_ isDrawn: Bool) -> Style { isDrawn ? theme.accent.adding(.bold) : theme.faint }
        let left = canvas.write(
            "\(goesLeft ? "←" : " ") left \(ColumnFormat.wholeShare(1 - right)) ", x: row.x, y: row.y, style(goesLeft),
            maxWidth: row.width)
        let text = " \(ColumnFormat.wholeShare(right)) right \(goesRight ? "→" : " ")"
        canvas.write(text, x: row.maxX - text.columns, y: row.y, style(goesRight), maxWidth: row.width)
        let bar = Rect(x: row.x + left, y: row.y, width: row.width - left - text.columns, height: 1)
        Gauge(1 - right, style: theme.training, trackStyle: theme.faint, glyphs: canvas.glyphs)
            .draw(in: bar, of: &canvas.buffer)
    }

    // MARK: - Figures

    /// Draws the current state in numbers, most important first, as many as there is room for.
    private func drawFigures(in row: Rect, on canvas: inout Canvas) {
        let theme = canvas.theme
        var text = StyledText()
        for (name, value) in row.width < Self.wide ? briefFigures : figures {
            let gap = text.isEmpty ? " " : "  "
            let figure = StyledText("\(gap)\(name) ", theme.faint) + StyledText(value, theme.strong)
            guard canvas.glyphs.spell(text + figure).columns <= row.width else { break }
            text += figure
        }
        canvas.write(text, x: row.x, y: row.y, maxWidth: row.width)
    }

    /// Width from which on the figures have names and limits.
    private static let wide = 64

    private var angle: String { ColumnFormat.leading(NumberFormat.fixed(state.angle * 180 / .pi, 1), 5) }
    private var position: String { ColumnFormat.leading(NumberFormat.fixed(state.position, 2), 5) }

    private var step: String {
        ColumnFormat.leading(String(state.step), String(state.stepLimit).count) + "/\(state.stepLimit)"
    }

    private var briefFigures: [(name: String, value: String)] {
        [("θ", angle + "°"), ("x", position + " m"), ("step", step)]
    }

    private var figures: [(name: String, value: String)] {
        let limit = NumberFormat.fixed(state.angleLimit * 180 / .pi, 0)
        return [
            ("angle", "\(angle)° of ±\(limit)°"),
            ("position", "\(position) of ±\(NumberFormat.fixed(state.positionLimit, 1)) m"), ("step", step),
            ("value V", ColumnFormat.leading(NumberFormat.fixed(state.value, 1), 5)),
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
