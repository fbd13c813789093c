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
            let runs = results.indices.filter { plan.place(ofRun: $0).point == point }.compactMap { results[$0] }
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
        guard let best else {
            let isDiverged = points.allSatisfy { 2 * $0.divergedCount > $0.runs.count }
            return points.isEmpty ? [] : [isDiverged ? "Most runs of every value diverged." : measure.absence]
        }
        if let first = points.first, points.count > 1, points.allSatisfy({ $0.runs == first.runs }) {
            return ["All values give the same runs: what is swept has no effect here."]
        }
        let cliffs = axis.map { axis in lines(along: axis).prefix(Self.lineLimit).compactMap { cliff(of: axis, on: $0) } }
        return (cliffs ?? []) + keys.indices.compactMap { edge(of: $0, at: best) }
    }

    /// Index of the first key with at least three numbers, along which cliffs are looked for; nil without one.
    var axis: Int? { keys.indices.first { (keys[$0].numbers?.count ?? 0) > 2 } }

    /// Number of values of the other key at most for which cliffs are told.
    private static let lineLimit = 8
}

/// Cliffs.
extension SweepSummary {
    /// Returns points that differ only in one key, in the order of its numbers, for each value of the other key.
    private func lines(along key: Int) -> [[SweepPoint]] {
        let others = keys.indices.first { $0 != key }
        let groups = others.map { other in keys[other].values.map { value in points.filter { $0.values[other] == value } } }
        func number(_ point: SweepPoint) -> Double { TypedNumber.parse(point.values[key]) ?? .nan }
        return (groups ?? [points]).map { $0.sorted { number($0) < number($1) } }
    }

    /// Returns where runs begin to diverge, or else to fall off, on the way from a line's best point.
    private func cliff(of key: Int, on line: [SweepPoint]) -> String? {
        guard let best = SweepSummary(keys: keys, measure: measure, points: line).best else { return nil }
        func stretch(_ isBeyond: (SweepPoint) -> Bool) -> (points: ArraySlice<SweepPoint>, isUpper: Bool)? {
            let upper = line.suffix(while: isBeyond)
            if let first = upper.indices.first, first > best { return (upper, true) }
            let lower = line.prefix(while: isBeyond)
            return lower.isEmpty || lower.endIndex > best ? nil : (lower, false)
        }
        func place(_ stretch: (points: ArraySlice<SweepPoint>, isUpper: Bool)) -> String {
            let edge = stretch.isUpper ? stretch.points.first : stretch.points.last
            let value = "\(keys[key].key) = \(edge?.values[key] ?? "")"
            return condition(of: line[best], besides: key) + (stretch.isUpper ? "from \(value) on" : "up to \(value)")
        }
        if let found = stretch({ $0.divergedCount > 0 }) {
            let count = found.points.reduce(0) { $0 + $1.divergedCount }
            let runs = found.points.reduce(0) { $0 + $1.runs.count }
            let all = count == runs ? "all \(runs) runs" : "\(count) of \(runs) runs"
            return Wording.sentence("\(place(found)), \(all) diverge")
        }
        guard let (bound, words) = fallBound(line[best]),
            let found = stretch({ measure.isBetter(bound, than: $0.median) })
        else { return nil }
        return Wording.sentence("\(place(found)), \(words)")
    }

    /// Returns the value that a median falls behind where it falls off, and how a sentence says so.
    private func fallBound(_ best: SweepPoint) -> (bound: Double, words: String)? {
        guard let median = best.median else { return nil }
        if measure.favorsLarge {
            guard median > 0 else { return nil }
            return (median / 2, "the median \(measure.name) is less than half of the best")
        }
        guard let start = best.middle?.startLoss, start > median else { return nil }
        let bound = (median + start) / 2
        let text = NumberFormat.significant(bound, 3)
        return (bound, "the median \(measure.name) is above \(text), half-way from the best back to the start")
    }

    /// Returns the values of the other keys, which a sentence about one key holds for.
    private func condition(of point: SweepPoint, besides key: Int) -> String {
        let others = keys.indices.filter { $0 != key }.map { "\(keys[$0].key) = \(point.values[$0])" }
        return others.isEmpty ? "" : "with \(others.joined(separator: ", ")), "
    }

    /// Returns that the best value is an end of its range, beyond which there may be a better one.
    private func edge(of key: Int, at best: Int) -> String? {
        guard keys[key].spacing != nil, keys[key].values.count > 2,
            let index = keys[key].values.firstIndex(of: points[best].values[key]),
            index == 0 || index == keys[key].values.count - 1
        else { return nil }
        return "The best \(keys[key].key) is the \(index == 0 ? "smallest" : "largest") of the range; "
            + "a wider range may have a better one."
    }
}

extension Array {
    /// Returns the last elements that all satisfy a condition.
    fileprivate func suffix(while isIncluded: (Element) -> Bool) -> ArraySlice<Element> {
        var start = endIndex
        while start > startIndex, isIncluded(self[start - 1]) { start -= 1 }
        return self[start...]
    }
}
