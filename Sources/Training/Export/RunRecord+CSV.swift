/// Curves as a table.
extension RunRecord {
    /// Lines of CSV: a header, and a row for each range of steps, and then of episodes, that a curve holds one number of.
    ///
    /// A number is the mean over the range; it is left out where none was finite, or where the curve has other ranges.
    package var csv: [String] {
        let losses = Self.csv(of: [("training_loss", trainingLoss), ("validation_loss", validationLoss)], over: "step")
        guard let returns else { return losses }
        let episodes = Self.csv(of: [("return", returns)], over: "episode")
        let none = [losses, episodes].map { String(repeating: ",", count: $0[0].count { $0 == "," }) }
        return ["\(losses[0]),\(episodes[0])"] + losses.dropFirst().map { "\($0),\(none[1])" }
            + episodes.dropFirst().map { "\(none[0]),\($0)" }
    }

    /// Lines of a table of named curves over steps or over episodes.
    static func csv(of curves: [(name: String, history: MetricHistory)], over unit: String) -> [String] {
        let header = (["first_\(unit)", "last_\(unit)"] + curves.map(\.name)).joined(separator: ",")
        return [header] + rows(of: curves.map(\.history)).map(\.line)
    }

    private static func rows(of curves: [MetricHistory]) -> [Row] {
        let cells = curves.enumerated().flatMap { column, history in history.buckets.map { (column, $0) } }
        let sorted = cells.sorted { ($0.1.lastStep, $0.1.firstStep, $0.0) < ($1.1.lastStep, $1.1.firstStep, $1.0) }
        var rows: [Row] = []
        for (column, bucket) in sorted {
            let isSame = rows.last.map { $0.first == bucket.firstStep && $0.last == bucket.lastStep } ?? false
            if !isSame || rows.last?.filled.contains(column) ?? true {
                rows.append(Row(first: bucket.firstStep, last: bucket.lastStep, count: curves.count))
            }
            rows[rows.count - 1].filled.insert(column)
            if bucket.count > 0 { rows[rows.count - 1].cells[column] = "\(bucket.mean)" }
        }
        return rows
    }

    /// Row of the table.
    private struct Row {
        let first, last: Int
        var cells: [String]
        var filled: Set<Int> = []

        init(first: Int, last: Int, count: Int) {
            (self.first, self.last) = (first, last)
            cells = Array(repeating: "", count: count)
        }

        var line: String { (["\(first)", "\(last)"] + cells).joined(separator: ",") }
    }
}
