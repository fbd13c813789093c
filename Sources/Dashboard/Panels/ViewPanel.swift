import TUI
import Text
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
        guard let before = ghost(context), rect.width >= Self.widthOfTwo, rect.height > 4 else {
            return content.draw(in: rect, on: &canvas)
        }
        let halves = rect.columns([.fill, .fixed(2), .fill])
        draw(content, "now", in: halves[0], on: &canvas)
        let name = context.run.snapshot?.nameOfGhost ?? "before"
        draw(before.content, "\(name): step \(NumberFormat.grouped(before.step))", in: halves[2], on: &canvas)
    }

    /// Smallest width in which the picture of the run before stands beside that of the living one.
    private static let widthOfTwo = 48

    /// Draws a picture below its caption.
    private func draw(_ content: any ViewContent, _ caption: String, in rect: Rect, on canvas: inout Canvas) {
        let rows = rect.rows([.fixed(1), .fill])
        canvas.buffer.write(caption, in: rows[0], row: 0, style: canvas.theme.faint, alignment: .center)
        content.draw(in: rows[1], on: &canvas)
    }

    /// Returns the picture of the run that was left, if it is of the same kind as that of the living one.
    private func ghost(_ context: PanelContext) -> (content: any ViewContent, step: Int)? {
        guard let snapshot = context.run.snapshot, let before = snapshot.before,
            before.view.isComparable(with: snapshot.view), let content = before.view.content
        else { return nil }
        return (content, before.run.step)
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

extension NetworkView {
    /// Whether two views can be compared at a glance, side by side: pictures of the same kind, but no running text.
    fileprivate func isComparable(with other: NetworkView) -> Bool {
        switch (self, other) {
        case (.boundary, .boundary), (.fit, .fit), (.confusion, .confusion), (.images, .images),
            (.reconstruction, .reconstruction):
            true
        default: false
        }
    }
}
