import Text

/// Results of a sweep as lines of text.
struct SweepTable {
    let summary: SweepSummary

    /// Letter of each curve, as far as there are letters; a blank beyond them.
    static func letter(_ index: Int) -> String {
        let letters = "abcdefghijklmnopqrstuvwxyz"
        return index < letters.count ? String(letters[letters.index(letters.startIndex, offsetBy: index)]) : " "
    }

    var lines: [String] {
        let best = summary.best
        let rows = summary.points.enumerated().map { index, point in
            [Self.letter(index)] + point.values.map { $0.clipped(to: 40) } + figures(point)
                + [index == best ? "best" : ""]
        }
        return TextColumns.aligned([header] + rows)
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
