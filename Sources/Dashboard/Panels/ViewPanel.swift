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
        let hasTwins = context.run.snapshot?.hasTwins == true
        let leastWidth = hasTwins ? Self.leastWidthOfTwin : Self.leastWidth
        let others = others(context).prefix(max(0, (rect.width + 2) / (leastWidth + 2) - 1))
        guard !others.isEmpty, rect.height > 4 else { return content.draw(in: rect, on: &canvas) }
        let own = Captioned(
            content: content, caption: hasTwins ? TwinReading.letter(0) : "now",
            style: hasTwins ? context.theme.training : context.theme.faint)
        let places = rect.columns(
            [Constraint](repeating: .fill, count: 2 * others.count + 1).enumerated().map {
                $0.offset.isMultiple(of: 2) ? .fill : .fixed(2)
            })
        for (index, picture) in ([own] + others).enumerated() { picture.draw(in: places[2 * index], on: &canvas) }
    }

    /// Smallest width of a picture beside those of other runs.
    private static let leastWidth = 22
    /// Smallest width of a picture beside those of twins, which are there to be compared.
    private static let leastWidthOfTwin = 13

    /// Picture below its caption.
    private struct Captioned {
        let content: any ViewContent
        let caption: String
        let style: Style

        func draw(in rect: Rect, on canvas: inout Canvas) {
            let rows = rect.rows([.fixed(1), .fill])
            let whole = canvas.glyphs.spell(caption)
            // Without the difference, the letter says which run it is.
            let caption = whole.columns <= rect.width ? whole : String(whole.prefix { $0 != ":" })
            canvas.buffer.write(caption, in: rows[0], row: 0, style: style, alignment: .center)
            content.draw(in: rows[1], on: &canvas)
        }
    }

    /// Returns the pictures of twins, or of the run that was left last, that are of the same kind as the living one.
    private func others(_ context: PanelContext) -> [Captioned] {
        guard let snapshot = context.run.snapshot else { return [] }
        let shown = snapshot.hasTwins ? snapshot.ghosts[...] : snapshot.ghosts.prefix(1)
        return zip(shown, context.theme.styles(of: snapshot.ghosts)).compactMap { ghost, style in
            guard ghost.view.isComparable(with: snapshot.view), let content = ghost.view.content else { return nil }
            let step = "\(snapshot.nameOfGhost): step \(NumberFormat.grouped(ghost.run.step))"
            return Captioned(
                content: content, caption: ghost.twin.map { "\($0.letter): \($0.label)" } ?? step,
                style: ghost.twin == nil ? context.theme.faint : style)
        }
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
