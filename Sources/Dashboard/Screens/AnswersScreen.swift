import TUI
import Text
import Training

/// Report on the answers: figures beside those of a constant answer, columns that matter, rows that are answered worst.
struct AnswersScreen {
    let model: Model

    func draw(scroll: Int, on canvas: inout Canvas) {
        let area = Box(title: title, size: boxSize).draw(on: &canvas)
        let lines = lines(width: area.width - 1, canvas.theme)
        let text = Rect(x: area.x, y: area.y, width: area.width, height: max(0, area.height - 1))
        let offset = max(0, min(scroll, lines.count - text.height))
        for (row, line) in lines.dropFirst(offset).prefix(text.height).enumerated() {
            canvas.write(line, x: text.x, y: text.y + row, maxWidth: text.width - 1)
        }
        let bar = Rect(x: text.x, y: text.y, width: text.width + 1, height: text.height)
        _ = canvas.scrollBar(in: bar, offset: offset, total: lines.count)
        canvas.target(area, scrollUp: .scrollAnswers(-2), scrollDown: .scrollAnswers(2))
        canvas.target(canvas.buffer.bounds, press: .closeOverlay)
        FooterLine(context: .answers, run: nil).draw(in: area.row(area.height - 1), on: &canvas)
        canvas.writeCounts(area, above: offset, below: max(0, lines.count - offset - text.height))
    }

    /// Returns the number of lines by which the report can be scrolled on a model's screen.
    static func largestScroll(_ model: Model) -> Int {
        let screen = AnswersScreen(model: model)
        let inner = Size(width: screen.boxSize.width - 5, height: screen.boxSize.height - 3)
        return max(0, screen.lines(width: inner.width, model.appearance.theme).count - inner.height)
    }

    private var report: ModelReport? { model.run?.snapshot?.report }

    private var title: String {
        report.map { "Answers at step \(NumberFormat.grouped($0.step))" } ?? "Answers"
    }

    private var boxSize: Size {
        let width = min(model.size.width - 2, 100)
        let count = lines(width: width - 5, model.appearance.theme).count
        return Size(width: width, height: min(model.size.height - 2, count + 3))
    }

    private func lines(width: Int, _ theme: Theme) -> [StyledText] {
        guard let report else { return [StyledText(waiting, theme.faint)] }
        let text = AnswerReportText(report, width: width, shownCount: 12).lines
        return [StyledText(report.source, theme.faint), StyledText()]
            + text.enumerated().map { index, line in
                let isFirst = index == 0 || text[index - 1].isEmpty
                guard let bar = line.firstIndex(of: "█") else {
                    return StyledText(line, isFirst ? theme.strong : .plain)
                }
                return StyledText(String(line[..<bar])) + StyledText(String(line[bar...]), theme.accent)
            }
    }

    /// Sentence in place of a report: the network is being judged, or cannot be.
    private var waiting: String {
        if let notice = model.run?.snapshot?.notice, notice.isWarning { return notice.text }
        return "The network is being judged …"
    }
}
