import Text

/// What the runs of a sweep say together.
struct SweepSummary {
    let keys: [SweptKey]
    let measure: SweepMeasure
    /// Points of the grid in order; those without an ended run are left out.
    let points: [SweepPoint]

    init(keys: [SweptKey], measure: SweepMeasure, points: [SweepPoint]) {
        (self.keys, self.measure) = (keys, measure)
        self.points = points.filter { !$0.runs.isEmpty }
    }

    /// Creates the summary of a plan's results, which lack the runs that were interrupted.
    init(_ plan: SweepPlan, _ measure: SweepMeasure, _ results: [SweepRun?]) {
        let points = (0..<plan.pointCount).map { point in
            let runs = plan.runs(atPoint: point).compactMap { results[$0] }
            return SweepPoint(values: plan.values(atPoint: point), runs: runs, measure: measure)
        }
        self.init(keys: plan.keys, measure: measure, points: points)
    }

    /// Index of the point with the best median, the first of several; nil if every median diverged.
    var best: Int? {
        var best: Int?
        for (index, point) in points.enumerated()
        where measure.isBetter(point.median, than: best.flatMap { points[$0].median }) { best = index }
        return best
    }

    /// Sentences about where runs diverge or fall off, and about a best value at the end of a range.
    var findings: [String] {
        guard let best else { return points.isEmpty ? [] : [absence] }
        if let first = points.first, points.count > 1, points.allSatisfy({ $0.runs == first.runs }) {
            return ["All values give the same runs: what is swept has no effect here."]
        }
        let cliffs = axis.map { axis in
            lines(along: axis).prefix(Self.lineLimit).compactMap { cliff(of: axis, on: $0) }
        }
        return (cliffs ?? []) + keys.indices.compactMap { edge(of: $0, at: best) }
    }

    /// Index of the first key with at least three numbers, along which cliffs are looked for; nil without one.
    var axis: Int? { keys.indices.first { (keys[$0].numbers?.count ?? 0) > 2 } }

    /// Reason why no point has a median.
    private var absence: String {
        if points.allSatisfy({ 2 * $0.divergedCount >= $0.runs.count }) {
            return "At least half of the runs of every value diverged."
        }
        if points.allSatisfy({ $0.runs.allSatisfy { $0.measure == nil && !$0.hasDiverged } }) { return measure.absence }
        return "At least half of the runs of every value diverged or have no \(measure.name)."
    }

    /// Maximum number of values of the other key for which cliffs are told.
    private static let lineLimit = 8
}
