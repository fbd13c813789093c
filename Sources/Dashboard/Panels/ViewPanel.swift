import TUI
import Training

/// Network's output in a form that suits its task: a boundary, pictures, a curve, text, speech or a pole.
struct ViewPanel: DashboardPanel {
    let name = PanelName.view
    let row = DashboardPanels.Row.lower

    func width(of total: Int) -> Constraint { .fill(total >= 150 ? 12 : 8) }

    func title(_ context: PanelContext) -> StyledText { StyledText(content(context)?.title ?? name.text) }

    func notes(_ context: PanelContext) -> [StyledText] { content(context)?.notes(context.theme) ?? [] }

    func draw(_ context: PanelContext, in rect: Rect, on canvas: inout Canvas) {
        guard let content = content(context) else {
            drawReason(context, in: rect, on: &canvas)
            return
        }
        content.draw(in: rect, on: &canvas)
    }

    /// Says why there is no picture.
    private func drawReason(_ context: PanelContext, in rect: Rect, on canvas: inout Canvas) {
        let text =
            context.run.snapshot == nil
            ? "opening …"
            : "There is no picture for these data, now or later: the loss and the gradients show what is learnt."
        let lines = canvas.glyphs.spell(text).wrapped(to: max(1, rect.width - 4))
        for (row, line) in lines.prefix(rect.height).enumerated() {
            canvas.buffer.write(
                line, in: rect, row: max(0, (rect.height - lines.count) / 2) + row, style: canvas.theme.faint,
                alignment: .center)
        }
    }

    private func content(_ context: PanelContext) -> (any ViewContent)? { context.run.snapshot?.view.content }
}
