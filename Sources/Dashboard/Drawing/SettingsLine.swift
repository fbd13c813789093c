import Presets
import TUI
import Text

/// Line with the most important settings, shown when the controls are hidden.
struct SettingsLine {
    let run: Run

    func draw(in rect: Rect, on canvas: inout Canvas) {
        guard let values = run.values else { return }
        var x = rect.x + 1
        for control in controls(values) {
            let text = item(control, values, canvas)
            guard x + text.columns <= rect.maxX - 1 else { break }
            canvas.target(
                Rect(x: x, y: rect.y, width: text.columns, height: 1), press: .select(control.name),
                scrollUp: .nudge(control.name, .up), scrollDown: .nudge(control.name, .down))
            x += canvas.write(text, x: x, y: rect.y) + 3
        }
    }

    /// Returns the controls in order; a recently changed or selected one comes first, so that it is never cut off.
    private func controls(_ values: ControlValues) -> [Control] {
        let usual: [Control.Name] = [
            .learningRate, .clipping, .threshold, .optimizer, .momentum, .batchSize, .schedule, .activation,
            .weightDecay,
        ]
        let urgent = run.touched.map { [$0.control] } ?? []
        let others = usual.contains(run.view.selectedControl) ? [] : [run.view.selectedControl]
        let names = urgent.filter { !usual.prefix(5).contains($0) } + others + usual
        var seen: Set<Control.Name> = []
        return names.filter { seen.insert($0).inserted }.map(Control.named).filter { $0.isShown(values) }
    }

    private func item(_ control: Control, _ values: ControlValues, _ canvas: Canvas) -> StyledText {
        let isSelected = control.name == run.view.selectedControl
        let name = control.symbol.isEmpty ? control.shortLabel : control.symbol
        var text = StyledText(
            (isSelected ? "▸" : "") + (name.isEmpty ? "" : name + " "),
            isSelected ? canvas.theme.accent : canvas.theme.faint)
        let isTouched = run.touched?.control == control.name
        text.append(control.text(values), isTouched ? canvas.theme.warning.adding(.bold) : canvas.theme.strong)
        return text
    }
}

extension Control {
    /// Label without the words that the value already contains.
    var shortLabel: String {
        switch name {
        case .clipping: "clip"
        case .optimizer: ""
        case .batchSize: "batch"
        case .schedule: "schedule"
        default: label
        }
    }
}
