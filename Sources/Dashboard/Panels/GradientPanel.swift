import Backprop
import Presets
import TUI
import Text
import Training

/// One bar per layer for its gradient norm against the output layer's, with a word for its health.
struct GradientPanel: DashboardPanel {
    let name = PanelName.gradients
    let row = DashboardPanels.Row.upper

    func width(of total: Int) -> Constraint { .fill(total >= 150 ? 12 : 13) }

    func title(_ context: PanelContext) -> StyledText {
        if context.run.view.showsLayerValues { return StyledText("Weights, updates, activations") }
        guard let snapshot = context.run.snapshot, snapshot.layers.contains(where: { $0.alignment != nil }) else {
            return StyledText("Gradient ‖∂L/∂W‖ ÷ output layer's")
        }
        return StyledText("Angle to ∂L/∂W: \(snapshot.settings.credit.shortName)")
    }

    func notes(_ context: PanelContext) -> [StyledText] {
        let shown = context.run.view.showsLayerValues ? " values" : " gradients"
        return [StyledText("v", context.theme.accent) + StyledText(shown, context.theme.faint)]
    }

    func draw(_ context: PanelContext, in rect: Rect, on canvas: inout Canvas) {
        guard let snapshot = context.run.snapshot, !snapshot.layers.isEmpty, rect.height > 2 else { return }
        let shown = snapshot.shownLayers
        let selected = context.run.view.selectedLayer.flatMap { layer in shown.lastIndex { $0 <= layer } }
        let timeRows = Self.timeRows(snapshot, height: rect.height)
        let room = rect.height - 1 - timeRows
        let table = LayerTable(
            context.run, shown: shown, glyphs: context.glyphs, width: rect.width - (shown.count > room ? 1 : 0),
            rowHeight: Self.rowHeight(shown.count, in: room))
        let showsValues = context.run.view.showsLayerValues
        let hasDetail = selected != nil && !table.isComplete && !showsValues && rect.height - timeRows > 6
        let rows = rect.rows([.fixed(1), .fill, .fixed(hasDetail ? 1 : 0), .fixed(timeRows)])
        table.drawHeader(in: rows[0], on: &canvas)
        drawLayers(table, selected, in: rows[1], on: &canvas)
        if hasDetail, let selected { drawDetail(table.layers[selected], in: rows[2], on: &canvas) }
        drawTime(snapshot, table, in: rows[3], on: &canvas)
        let totals = GradientSummary(snapshot: snapshot, theme: canvas.theme, glyphs: canvas.glyphs)
        canvas.writeBelow(rect, totals.line(width: Canvas.roomBelow(rect)))
    }

    /// Returns the number of rows for gradients over time.
    ///
    /// They use the rows that the layers leave free, but at least two per recurrent layer, at most six, and never more
    /// than half of the panel.
    private static func timeRows(_ snapshot: Snapshot, height: Int) -> Int {
        let count = snapshot.layersInTime.count
        let left = height - 1 - snapshot.shownLayers.count
        let rows = min(max(left, 2 * count), 6 * count, height / 2)
        return rows >= 2 * count && count > 0 ? rows / count * count : rows / 2 * 2
    }

    /// Returns the height of each of `count` layers in some rows.
    private static func rowHeight(_ count: Int, in rows: Int) -> Int { max(1, min(6, rows / count)) }

    private func drawTime(_ snapshot: Snapshot, _ table: LayerTable, in rect: Rect, on canvas: inout Canvas) {
        let strips = GradientOverTimeChart.strips(snapshot.layersInTime, rows: rect.height)
        let names = LayerNames.fitted(strips.map(\.layer.name), to: table.nameWidth, glyphs: canvas.glyphs)
        let rows = rect.rows(strips.map { _ in .fill })
        for (index, strip) in strips.enumerated() {
            strip.draw(name: names[index], in: rows[index], on: &canvas)
        }
    }

    private func drawLayers(_ table: LayerTable, _ selected: Int?, in rect: Rect, on canvas: inout Canvas) {
        let count = table.layers.count
        canvas.target(rect, scrollUp: .moveLayer(-1), scrollDown: .moveLayer(1))
        if count > rect.height && rect.height > 1 {
            return drawScrolled(table, selected, in: rect, on: &canvas)
        }
        let height = Self.rowHeight(count, in: rect.height)
        for index in 0..<min(count, rect.height) {
            let row = Rect(x: rect.x, y: rect.y + index * height, width: rect.width, height: height)
            table.draw(index, isSelected: index == selected, in: row, on: &canvas)
        }
        let used = min(rect.height, count * height)
        let below = Rect(x: rect.x + 1, y: rect.y + used, width: rect.width - 2, height: rect.height - used)
        drawLegend(table, in: below, on: &canvas)
    }

    /// Draws the legend at the lower edge of the area that the layers leave free.
    private func drawLegend(_ table: LayerTable, in rect: Rect, on canvas: inout Canvas) {
        let lines = table.legend(width: rect.width).flatMap { canvas.glyphs.spell($0).wrapped(to: max(1, rect.width)) }
        guard !lines.isEmpty, lines.count < rect.height else { return }
        for (row, line) in lines.enumerated() {
            let y = rect.maxY - lines.count + row
            canvas.write(line, x: rect.x, y: y, canvas.theme.faint, maxWidth: rect.width)
        }
    }

    /// Draws a part of the layers; the output layer stays in the last row because the others are compared with it.
    ///
    /// A mark stands before a layer above which others are left out.
    private func drawScrolled(_ table: LayerTable, _ selected: Int?, in rect: Rect, on canvas: inout Canvas) {
        let count = table.layers.count
        let window = rect.height - 1
        let shown = selected.map { min($0, count - 2) }
        let offset = ScrollBar.offset((shown ?? 0) - window / 2, showing: shown, visible: window, total: count - 1)
        for row in 0..<window {
            table.draw(row + offset, isSelected: row + offset == selected, in: rect.row(row), on: &canvas)
        }
        table.draw(count - 1, isSelected: selected == count - 1, in: rect.row(window), on: &canvas)
        let gaps = [
            (0, offset > 0 && selected != offset), (window, offset + window < count - 1 && selected != count - 1),
        ]
        for (row, isGap) in gaps where isGap {
            canvas.write("┊", x: rect.x, y: rect.y + row, canvas.theme.faint)
        }
        let bar = ScrollBar(
            offset: offset, visible: window, total: count - 1, style: canvas.theme.faint, glyphs: canvas.glyphs)
        bar.draw(in: Rect(x: rect.maxX - 1, y: rect.y, width: 1, height: window), of: &canvas.buffer)
    }

    /// Draws the numbers of the selected layer that have no column.
    private func drawDetail(_ layer: LayerReading, in row: Rect, on canvas: inout Canvas) {
        let theme = canvas.theme
        var text = StyledText("▸\(layer.summary)", theme.accent)
        for figure in [LayerColumn.weights, .update, .activations, .stuck] + LayerColumn.credit(of: [layer]) {
            let title = figure.title == LayerColumn.activations.title ? "a" : figure.title
            let part = StyledText(" \(title) ", theme.faint) + StyledText(figure.text(layer).trimmed)
            guard canvas.glyphs.spell(text + part).columns <= row.width else { break }
            text += part
        }
        canvas.write(text, x: row.x, y: row.y, maxWidth: row.width)
    }
}
