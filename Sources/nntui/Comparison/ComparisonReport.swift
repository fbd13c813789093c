import TUI

/// Compared runs as they are printed: the tables, what limits the comparison, and the chart.
struct ComparisonReport {
    let comparison: Comparison

    /// Returns the lines, with a blank one between two sections.
    func lines(on page: Page) -> [String] {
        let table = ComparisonTable(comparison: comparison)
        let remarks = comparison.remarks.flatMap { $0.wrapped(to: page.textWidth) }
        let changes = table.changeLines.flatMap { $0.wrapped(to: page.width ?? .max) }
        let sections = [table.lines(width: page.width), table.fieldLines(width: page.width), changes, remarks]
        return Array(sections.filter { !$0.isEmpty }.joined(separator: [""]))
            + ComparisonChart(comparison: comparison).chart.lines(on: page)
    }
}
