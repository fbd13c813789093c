import TUI
import Text
import Training

/// Report on the answers: figures beside those of a constant answer, columns that matter, rows that are answered worst.
struct AnswersScreen {
    let model: Model

    /// Box with the report.
    var box: ScrolledTextBox {
        let theme = model.appearance.theme
        return ScrolledTextBox(
            title: title, mostWidth: 140, context: .answers, run: model.run, scroll: Action.scrollAnswers
        ) {
            lines(width: $0, theme)
        }
    }

    private var report: ModelReport? { model.run?.snapshot?.report }

    private var title: String {
        report.map { "Answers at step \(NumberFormat.grouped($0.step))" } ?? "Answers"
    }

    private func lines(width: Int, _ theme: Theme) -> [StyledText] {
        guard let report else { return [StyledText(waiting, theme.faint)] }
        let text = AnswerReportText(report, width: width, shownCount: ModelReport.shownCount).lines
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
