import TUI

/// Results of a sweep as they are printed: the table, what it says, and the charts.
struct SweepReport {
    let summary: SweepSummary

    /// Returns the lines, each section behind a blank one.
    func lines(on page: Page) -> [String] {
        guard !summary.points.isEmpty else { return [] }
        let note = "Medians over the seeds of \(summary.measure.explanation); a run that diverged counts as the worst."
        let sentences = (summary.findings + [note]).flatMap { $0.wrapped(to: page.textWidth) }
        return [""] + SweepTable(summary: summary).lines(width: page.width) + [""] + sentences
            + SweepCharts(summary: summary).all.flatMap { $0.lines(on: page) }
    }
}
