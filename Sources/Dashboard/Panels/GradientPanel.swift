import TUI
import Training

/// One bar a layer for the norm of its gradient, with what it means in a word.
struct GradientPanel: DashboardPanel {
    let name = PanelName.gradients
    let row = DashboardPanels.Row.upper

    func width(of total: Int) -> Constraint { .fill(total >= 150 ? 12 : 13) }

    func title(_ context: PanelContext) -> StyledText {
        StyledText("Gradient norm ‖∂L/∂W‖ per layer")
    }

    func notes(_ context: PanelContext) -> [StyledText] {
        [
            StyledText("v", context.theme.accent)
                + StyledText(context.run.view.showsLayerValues ? " gradients" : " values", context.theme.faint)
        ]
    }

    func draw(_ context: PanelContext, in rect: Rect, on canvas: inout Canvas) {
        guard let snapshot = context.run.snapshot, !snapshot.layers.isEmpty, rect.height > 2 else { return }
        let selected = context.run.view.selectedLayer.map { min($0, snapshot.layers.count - 1) }
        let columns = LayerColumns(snapshot.layers, context: context, width: rect.width)
        let hasDetail = selected != nil && !columns.isComplete && rect.height > 6
        let rows = rect.rows([.fixed(1), .fill, .fixed(hasDetail ? 1 : 0), .fixed(1)])
        columns.drawHeader(in: rows[0], on: &canvas)
        drawLayers(snapshot, columns, selected, in: rows[1], on: &canvas)
        if hasDetail, let selected { drawDetail(snapshot.layers[selected], in: rows[2], on: &canvas) }
        drawTotals(snapshot, in: rows[3], on: &canvas)
    }

    /// The layers from input to output; where there are too many the output layer stays in the last row, for it is
    /// what the others are seen against.
    private func drawLayers(
        _ snapshot: Snapshot, _ columns: LayerColumns, _ selected: Int?, in rect: Rect, on canvas: inout Canvas
    ) {
        let count = snapshot.layers.count
        canvas.target(rect, scrollUp: .moveLayer(-1), scrollDown: .moveLayer(1))
        guard count > rect.height, rect.height > 1 else {
            for index in 0..<min(count, rect.height) {
                columns.draw(index, isSelected: index == selected, in: rect.row(index), on: &canvas)
            }
            return
        }
        let window = rect.height - 1
        let shown = selected.map { min($0, count - 2) }
        let offset = ScrollBar.offset((shown ?? 0) - window / 2, showing: shown, visible: window, total: count - 1)
        for row in 0..<window {
            columns.draw(row + offset, isSelected: row + offset == selected, in: rect.row(row), on: &canvas)
        }
        columns.draw(count - 1, isSelected: selected == count - 1, in: rect.row(window), on: &canvas)
        let bar = ScrollBar(
            offset: offset, visible: window, total: count - 1, style: canvas.theme.faint, glyphs: canvas.glyphs)
        bar.draw(in: Rect(x: rect.maxX - 1, y: rect.y, width: 1, height: window), of: &canvas.buffer)
    }

    /// Everything about the selected layer that has no column of its own.
    private func drawDetail(_ layer: LayerReading, in row: Rect, on canvas: inout Canvas) {
        let theme = canvas.theme
        var text = StyledText("▸ \(layer.summary)  ", theme.accent)
        for (label, value) in LayerColumns.details(layer) {
            text.append("\(label) ", theme.faint)
            text.append("\(value.trimmed)  ")
        }
        canvas.write(text, x: row.x, y: row.y, maxWidth: row.width)
    }

    /// The norm over all layers, before and after clipping.
    private func drawTotals(_ snapshot: Snapshot, in row: Rect, on canvas: inout Canvas) {
        let theme = canvas.theme
        var text = StyledText(" all layers ", theme.faint)
        text.append(Format.norm(snapshot.gradientNorm), theme.strong)
        if snapshot.settings.clipping.mode != .none {
            text.append(" → clipped ", theme.faint)
            text.append(Format.norm(snapshot.clippedGradientNorm), theme.strong)
            text.append(", in ", theme.faint)
            text.append(Format.wholeShare(snapshot.clippedShare).trimmed, theme.strong)
            text.append(" of steps", theme.faint)
        } else {
            text.append("  not clipped", theme.faint)
        }
        canvas.write(text, x: row.x, y: row.y, maxWidth: row.width)
    }
}
