import TUI
import Training

/// What the network does: a boundary, pictures, a curve, or which classes it takes for which.
struct ViewPanel: DashboardPanel {
    let name = PanelName.view
    let row = DashboardPanels.Row.lower

    func width(of total: Int) -> Constraint { .fill(total >= 150 ? 12 : 8) }

    func title(_ context: PanelContext) -> StyledText {
        switch context.run.snapshot?.view {
        case .boundary: StyledText("Decision boundary")
        case .images(let images): StyledText(images.confusion.isValidation ? "Validation images" : "Training images")
        case .fit(let fit): StyledText("Fit of \(fit.targetName) over \(fit.inputName)")
        case .confusion(let confusion): StyledText(ConfusionView(confusion).title)
        case .some, nil: StyledText(name.text)
        }
    }

    func draw(_ context: PanelContext, in rect: Rect, on canvas: inout Canvas) {
        switch context.run.snapshot?.view {
        case .boundary(let boundary): BoundaryView(boundary).draw(in: rect, on: &canvas)
        case .images(let images): ImagesView(images).draw(in: rect, on: &canvas)
        case .fit(let fit): FitView(fit).draw(in: rect, on: &canvas)
        case .confusion(let confusion): ConfusionView(confusion).draw(in: rect, on: &canvas)
        case .some, nil:
            canvas.buffer.write(
                "nothing to show yet", in: rect, row: rect.height / 2, style: canvas.theme.faint, alignment: .center)
        }
    }
}
