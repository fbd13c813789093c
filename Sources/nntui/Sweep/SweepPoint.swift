/// Runs of one value of a sweep, or of one pair of values, that differ in their seeds.
struct SweepPoint: Equatable, Sendable {
    /// Values of the swept keys.
    let values: [String]
    /// Ended runs in the order of their seeds.
    let runs: [SweepRun]
    let measure: SweepMeasure

    /// Number of runs that diverged.
    var divergedCount: Int { runs.count { $0.hasDiverged } }

    /// Median over the seeds, where a run that diverged counts as worse than any other; nil if the median diverged.
    var median: Double? { Self.median(ranked.map { $0.hasDiverged ? nil : $0.measure }) }

    /// Smallest and largest value of the runs that did not diverge; nil if all did.
    var spread: ClosedRange<Double>? {
        let values = runs.filter { !$0.hasDiverged }.compactMap(\.measure)
        guard let low = values.min(), let high = values.max() else { return nil }
        return low...high
    }

    /// Median accuracy of the runs that did not diverge; nil if answers are not right or wrong.
    var accuracy: Double? { Self.median(runs.filter { !$0.hasDiverged }.compactMap(\.accuracy).sorted()) }

    /// Median training loss at the end of the runs that did not diverge.
    var trainingLoss: Double? { Self.median(runs.filter { !$0.hasDiverged }.compactMap(\.trainingLoss).sorted()) }

    /// Run in the middle, whose curve stands for the others; the better one of two.
    var middle: SweepRun? { ranked.isEmpty ? nil : ranked[(ranked.count - 1) / 2] }

    /// Runs from the best to the worst.
    private var ranked: [SweepRun] {
        runs.sorted { measure.isBetter($0.hasDiverged ? nil : $0.measure, than: $1.hasDiverged ? nil : $1.measure) }
    }

    /// Returns the median of sorted values; nil if there are none, or if one in the middle is missing.
    private static func median(_ sorted: [Double?]) -> Double? {
        guard !sorted.isEmpty, let one = sorted[(sorted.count - 1) / 2], let other = sorted[sorted.count / 2] else {
            return nil
        }
        return (one + other) / 2
    }
}
