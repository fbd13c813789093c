import Presets
import TUI
import Text
import Training

/// Settings that can be changed during training, one per row.
struct ControlsPanel: DashboardPanel {
    let name = PanelName.controls
    let row = DashboardPanels.Row.lower

    func width(of total: Int) -> Constraint { .fixed(max(36, min(46, total * 23 / 100))) }

    func title(_ context: PanelContext) -> StyledText { StyledText(name.text + context.ofWhichRun) }

    func notes(_ context: PanelContext) -> [StyledText] {
        guard let snapshot = context.run.snapshot, !snapshot.hasTwins, let undoable = snapshot.undoable else {
            return []
        }
        return [StyledText("u", context.theme.accent) + StyledText(" undo \(undoable)", context.theme.faint)]
    }

    func draw(_ context: PanelContext, in rect: Rect, on canvas: inout Canvas) {
        guard let values = context.run.values, rect.height > 0 else { return }
        let controls = context.run.controls
        let columns = rect.width >= 72 && controls.count > rect.height ? 2 : 1
        let rows = (controls.count + columns - 1) / columns
        let selected = controls.firstIndex { $0.name == context.run.view.selectedControl } ?? 0
        let offset = max(0, min(selected % rows - rect.height / 2, rows - rect.height))
        for (index, control) in controls.enumerated() {
            let row = index % rows - offset
            guard row >= 0, row < rect.height else { continue }
            let width = rect.width / columns
            let place = Rect(x: rect.x + index / rows * width, y: rect.y + row, width: width, height: 1)
            ControlRow(control: control, values: values, context: context).draw(
                in: place, on: &canvas)
        }
        canvas.writeMore(rect, hidden: rows - rect.height, offset: offset)
    }
}

/// Row of one control: name, symbol and value, with arrows to change it if it is selected.
private struct ControlRow {
    let control: Control
    let values: ControlValues
    let context: PanelContext

    private var isSelected: Bool { context.run.view.selectedControl == control.name }
    private var label: String { control.isPart ? "  " + control.label : control.label }

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let theme = canvas.theme
        let valueX = rect.x + 18
        canvas.target(
            rect, press: .select(control.name), doublePress: .edit(control.name),
            scrollUp: .nudge(control.name, .up), scrollDown: .nudge(control.name, .down))
        if isSelected { canvas.write("▸", x: rect.x, y: rect.y, theme.accent) }
        canvas.write(label, x: rect.x + 2, y: rect.y, isSelected ? theme.strong : .plain, maxWidth: 15)
        drawSymbol(in: rect, on: &canvas)
        let room = rect.maxX - valueX - (isSelected ? 4 : 1)
        let used = canvas.write(control.brief(values), x: valueX, y: rect.y, valueStyle(theme), maxWidth: room)
        let detail = control.detail(values)
        if !detail.isEmpty, used + 2 + detail.columns <= room {
            canvas.write(detail, x: valueX + used + 2, y: rect.y, theme.faint)
        }
        if isSelected { drawArrows(in: rect, on: &canvas) }
    }

    /// Draws the symbol after the name if there is room for it.
    private func drawSymbol(in rect: Rect, on canvas: inout Canvas) {
        let symbol = canvas.glyphs.spell(control.symbol)
        let x = rect.x + 2 + label.columns + 1
        guard x + symbol.columns <= rect.x + 18 else { return }
        canvas.write(symbol, x: x, y: rect.y, canvas.theme.faint)
    }

    private func valueStyle(_ theme: Theme) -> Style {
        if context.run.touched?.control == control.name { return theme.warning.adding([.bold, .reverse]) }
        return isSelected ? theme.accent : theme.strong
    }

    private func drawArrows(in rect: Rect, on canvas: inout Canvas) {
        canvas.write("◂ ▸", x: rect.maxX - 4, y: rect.y, canvas.theme.accent)
        canvas.target(Rect(x: rect.maxX - 5, y: rect.y, width: 2, height: 1), press: .nudge(control.name, .down))
        canvas.target(Rect(x: rect.maxX - 3, y: rect.y, width: 2, height: 1), press: .nudge(control.name, .up))
    }
}
