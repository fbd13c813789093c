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
            canvas.buffer.write(
                "nothing to show yet", in: rect, row: rect.height / 2, style: canvas.theme.faint, alignment: .center)
            return
        }
        content.draw(in: rect, on: &canvas)
    }

    private func content(_ context: PanelContext) -> (any ViewContent)? { context.run.snapshot?.view.content }
}
