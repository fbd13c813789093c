import TUI
import Text
import Training

/// Screen of a terminal that is too small for the dashboard.
struct TooSmallScreen {
    let model: Model

    func draw(on canvas: inout Canvas) {
        let smallest = TrainingLayout.smallest
        let lines = [
            "\(model.size.width)×\(model.size.height) is too small",
            "at least \(smallest.width)×\(smallest.height) is needed",
            state,
        ].filter { !$0.isEmpty }
        let area = canvas.buffer.bounds
        let top = max(0, (area.height - lines.count) / 2)
        for (row, line) in lines.enumerated() {
            let style = row == 0 ? canvas.theme.strong : .plain
            canvas.buffer.write(
                StyledText(canvas.glyphs.spell(line), style), in: area, row: top + row, alignment: .center,
                ellipsis: canvas.glyphs)
        }
    }

    private var state: String {
        guard let run = model.run, let snapshot = run.snapshot else { return "" }
        return (run.isTraining ? "still training" : "paused") + ", step \(NumberFormat.grouped(snapshot.farthestStep))"
    }
}
