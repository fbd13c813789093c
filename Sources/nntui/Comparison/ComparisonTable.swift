import TUI
import Text

/// Compared runs as lines of text.
struct ComparisonTable {
    let comparison: Comparison

    /// Returns a row for each run: its steps, its losses, and the difference to the baseline.
    func lines(width: Int? = nil) -> [String] {
        let runs = comparison.runs
        let showsAccuracy = runs.contains { $0.accuracy != nil }
        let showsReturn = runs.contains { $0.meanReturn != nil }
        let header =
            ["", "file", "steps", "validation loss", "at step", "training loss"] + (showsAccuracy ? ["accuracy"] : [])
            + (showsReturn ? ["mean return"] : []) + ["difference"]
        let rows = runs.enumerated().map { index, run in
            [
                comparison.letter(index), Self.shortened(run.path), NumberFormat.grouped(run.steps),
                SweepMeasure.validationLoss.text(run.best?.loss), run.best.map { NumberFormat.grouped($0.step) } ?? "–",
                SweepMeasure.trainingLoss.text(run.trainingLoss),
            ] + (showsAccuracy ? [SweepMeasure.accuracy.text(run.accuracy)] : [])
                + (showsReturn ? [SweepMeasure.meanReturn.text(run.meanReturn)] : []) + [difference(index)]
        }
        // The difference is there to the last, and the loss before it.
        let others = header.indices.dropLast().dropFirst(6) + [4]
        let measure = comparison.measure
        let losses = measure == .meanReturn ? [5, 3] : measure == .trainingLoss ? [3] : [5]
        let reached = measure == .meanReturn ? others.filter { $0 != header.count - 2 } : Array(others)
        return TextTable(
            rows: [header] + rows, leading: 2, flexible: 1, dispensable: (reached + losses + [2]).map { [$0] }
        )
        .lines(width: width)
    }

    /// Returns a path, or its last part if it is long.
    private static func shortened(_ path: String) -> String {
        guard path.columns > 40, let name = path.split(separator: "/").last else { return path.clipped(to: 40) }
        return "…/" + String(name).clipped(to: 60)
    }

    private func difference(_ index: Int) -> String {
        if index == comparison.baseline { return "baseline" }
        let baseline = comparison.runs[comparison.baseline]
        guard let difference = comparison.difference(index), let base = comparison.value(baseline) else { return "–" }
        if difference == 0 { return "0" }
        let sign = difference < 0 ? "" : "+"
        let share = base == 0 ? "" : " (\(sign)\(NumberFormat.percent(difference / base.magnitude)))"
        return sign + NumberFormat.significant(difference, 3) + share
    }

    /// Returns a row for each field that differs, or several if they are too wide; none if no field differs.
    func fieldLines(width: Int? = nil) -> [String] {
        let differences = comparison.differences
        guard !differences.isEmpty else { return [] }
        let header = ["what differs"] + comparison.runs.indices.map(comparison.letter)
        let rows = differences.map { field, values in
            [field.clipped(to: 60)] + values.map { $0?.clipped(to: 30) ?? "–" }
        }
        let lines = TextColumns.aligned([header] + rows)
        guard let width, lines.contains(where: { $0.columns > width }) else { return lines }
        return rows.reduce(into: ["what differs"]) { lines, row in
            let values = zip(header, row).dropFirst().map { "\($0) \($1)" }
            lines.append(row[0].clipped(to: max(1, width - 1)))
            lines += values.joined(separator: ", ").wrapped(to: max(1, width - 2)).map { "  " + $0 }
        }
    }

    /// Line for each change made to a run.
    var changeLines: [String] {
        comparison.runs.enumerated().flatMap { index, run in
            run.changes.map {
                "\(comparison.letter(index)): at step \(NumberFormat.grouped($0.step)) \($0.label.clipped(to: 100))"
            }
        }
    }
}
