import Text

/// Results of a sweep as lines of text.
struct SweepTable {
    let summary: SweepSummary

    private static let letters = Array("abcdefghijklmnopqrstuvwxyz".unicodeScalars)

    /// Returns the letter of a point's row and curve; nil beyond the last letter.
    static func letter(_ index: Int) -> Unicode.Scalar? { index < letters.count ? letters[index] : nil }

    /// Returns a header, and a row for each point.
    func lines(width: Int? = nil) -> [String] {
        let best = summary.best
        let rows = summary.points.enumerated().map { index, point in
            [Self.letter(index).map { String($0) } ?? ""] + point.values.map { $0.clipped(to: 40) } + figures(point)
                + [index == best ? "best" : ""]
        }
        return TextTable(rows: [header] + rows, flexible: 1, dispensable: dispensable).lines(width: width)
    }

    /// Columns that a narrow table is without; which value is best and which diverges stands in the charts as well.
    private var dispensable: [[Int]] {
        let first = summary.keys.count + 2
        let (highest, last) = (first + 1, header.count - 2)
        return (highest + 1..<last).reversed().map { [$0] } + [[first, highest], [last], [last + 1]]
    }

    private var showsAccuracy: Bool {
        summary.measure != .accuracy && summary.points.contains { $0.accuracy != nil }
    }
    private var showsTrainingLoss: Bool { summary.measure != .trainingLoss }

    private var header: [String] {
        [""] + summary.keys.map { $0.key.clipped(to: 40) } + [summary.measure.name, "lowest", "highest"]
            + (showsAccuracy ? ["accuracy"] : []) + (showsTrainingLoss ? ["training loss"] : []) + ["diverged", ""]
    }

    private func figures(_ point: SweepPoint) -> [String] {
        let (spread, measure) = (point.spread, summary.measure)
        return [measure.text(point.median), measure.text(spread?.lowerBound), measure.text(spread?.upperBound)]
            + (showsAccuracy ? [SweepMeasure.accuracy.text(point.accuracy)] : [])
            + (showsTrainingLoss ? [SweepMeasure.trainingLoss.text(point.trainingLoss)] : [])
            + ["\(point.divergedCount) of \(point.runs.count)"]
    }
}

extension SweepMeasure {
    /// Returns a value as a table shows it, or a dash.
    func text(_ value: Double?) -> String {
        guard let value else { return "–" }
        switch self {
        case .validationLoss, .trainingLoss: return NumberFormat.significant(value, 4)
        case .accuracy: return NumberFormat.percent(value, decimals: 2)
        case .meanReturn: return NumberFormat.fixed(value, 1)
        }
    }
}
