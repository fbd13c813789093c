import Presets
import TUI
import Text
import Training

/// Box in which the difference between twins is chosen, with a row for each run.
struct TwinBox {
    let run: Run
    let plan: TwinPlan
    let size: Size

    func draw(on canvas: inout Canvas) {
        guard let snapshot = run.snapshot, let own = run.values else { return }
        let control = Control.named(plan.control)
        let lines = words(snapshot, own).wrapped(to: min(74, size.width - 8))
        let width = min(78, size.width - 4)
        let height = lines.count + plan.values.count + 6
        let title = plan.values.count == 1 ? "Twin" : "\(plan.values.count + 1) runs"
        let area = Box(title: title, size: Size(width: width, height: height)).draw(on: &canvas)
        for (row, line) in lines.enumerated() { canvas.write(line, x: area.x, y: area.y + row, canvas.theme.faint) }
        let top = area.y + lines.count + 1
        let symbol = control.symbol.isEmpty ? "" : " \(control.symbol)"
        canvas.write("difference", x: area.x + 2, y: top, canvas.theme.faint)
        canvas.write("\(control.label)\(symbol)", x: area.x + Self.valueColumn, y: top, canvas.theme.strong)
        canvas.write("↑↓", x: area.maxX - 3, y: top, canvas.theme.accent)
        for (index, values) in ([own] + plan.values).enumerated() {
            let y = top + 1 + index
            let style = canvas.theme.twins[min(index, canvas.theme.twins.count - 1)].adding(.bold)
            let isLast = index == plan.values.count
            if isLast { canvas.write("▸", x: area.x, y: y, canvas.theme.accent) }
            canvas.write(TwinReading.letter(index), x: area.x + 2, y: y, style)
            canvas.write(
                index == 0 ? "as it is" : "", x: area.x + 4, y: y, canvas.theme.faint)
            canvas.write(
                control.text(values), x: area.x + Self.valueColumn, y: y, isLast ? canvas.theme.accent : .plain,
                maxWidth: area.width - Self.valueColumn - 4)
            if isLast { canvas.write("◂ ▸", x: area.maxX - 4, y: y, canvas.theme.accent) }
        }
        FooterLine(context: .twins, run: run).draw(in: area.row(area.height - 1), on: &canvas)
    }

    /// Column in which the values begin.
    private static let valueColumn = 14

    private func words(_ snapshot: Snapshot, _ own: ControlValues) -> String {
        let changesWeights = [.initializer, .seed].contains(plan.control)
        let start = changesWeights && snapshot.step > 0 ? 0 : snapshot.step
        let place = start == 0 ? "From step 0" : "From step \(NumberFormat.grouped(start))"
        return "\(place) on, these runs make the same steps on the same batches, side by side, with one difference."
            + (start == snapshot.step ? "" : " They draw their initial weights, so they start over.")
    }
}
