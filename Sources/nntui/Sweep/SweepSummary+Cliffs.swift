import Text

/// Values beyond which runs diverge or fall off.
extension SweepSummary {
    /// Points at an end of a line, beyond the best one.
    private struct Stretch {
        let points: ArraySlice<SweepPoint>
        /// Whether it is the end of the large values.
        let isUpper: Bool

        /// Returns the points that all satisfy a condition, from the end of the large values or else of the small ones.
        init?(of line: [SweepPoint], beyond best: Int, where isIncluded: (SweepPoint) -> Bool) {
            let upper = line[(best + 1)...].reversed().prefix(while: isIncluded)
            let lower = line[..<best].prefix(while: isIncluded)
            if upper.isEmpty && lower.isEmpty { return nil }
            isUpper = !upper.isEmpty
            points = isUpper ? line.suffix(upper.count) : lower
        }

        /// Point nearest to the best one.
        var edge: SweepPoint? { isUpper ? points.first : points.last }
    }

    /// Returns points that differ only in one key, in the order of its numbers, for each value of the other key.
    func lines(along key: Int) -> [[SweepPoint]] {
        let other = keys.indices.first { $0 != key }
        let groups = other.map { other in
            keys[other].values.map { value in points.filter { $0.values[other] == value } }
        }
        func number(_ point: SweepPoint) -> Double { TypedNumber.parse(point.values[key]) ?? .nan }
        return (groups ?? [points]).map { $0.sorted { number($0) < number($1) } }
    }

    /// Returns where runs begin to diverge, or else to fall off, on the way from a line's best point.
    func cliff(of key: Int, on line: [SweepPoint]) -> String? {
        guard let best = SweepSummary(keys: keys, measure: measure, points: line).best else { return nil }
        let diverged = Stretch(of: line, beyond: best) { $0.divergedCount > 0 }
        if let diverged { return sentence(key, diverged, Self.divergence(of: diverged.points)) }
        guard let (bound, words) = fallBound(line[best]) else { return nil }
        let fallen = Stretch(of: line, beyond: best) { measure.isBetter(bound, than: $0.median) }
        return fallen.map { sentence(key, $0, words) }
    }

    /// Returns a sentence that says where a stretch begins and what is true of it.
    private func sentence(_ key: Int, _ stretch: Stretch, _ words: String) -> String {
        let values = stretch.edge?.values ?? []
        let others = keys.indices.filter { $0 != key }.map { "with \(keys[$0].key) = \(values[$0]), " }.joined()
        let value = "\(keys[key].key) = \(values[key])"
        return Wording.sentence("\(others)\(stretch.isUpper ? "from \(value) on" : "up to \(value)"), \(words)")
    }

    /// Returns how many runs of some points diverged, in words.
    private static func divergence(of points: ArraySlice<SweepPoint>) -> String {
        let count = points.reduce(0) { $0 + $1.divergedCount }
        let total = points.reduce(0) { $0 + $1.runs.count }
        if total == 1 { return "the run diverges" }
        return "\(count == total ? "all \(count)" : "\(count) of \(total)") runs diverge"
    }

    /// Returns the value that a median falls behind where it falls off, and how a sentence says so.
    private func fallBound(_ best: SweepPoint) -> (bound: Double, words: String)? {
        guard let median = best.median else { return nil }
        if measure.favorsLarge {
            return median > 0 ? (median / 2, "the median \(measure.name) is less than half of the best") : nil
        }
        guard let start = best.middle?.startLoss, start > median else { return nil }
        let bound = (median + start) / 2
        let words = "above \(NumberFormat.significant(bound, 3)), half-way from the best to the loss of the first step"
        return (bound, "the median \(measure.name) is \(words)")
    }

    /// Returns that the best value is an end of its range, beyond which there may be a better one.
    func edge(of key: Int, at best: Int) -> String? {
        guard keys[key].spacing != nil, keys[key].values.count > 2,
            let index = keys[key].values.firstIndex(of: points[best].values[key]),
            index == 0 || index == keys[key].values.count - 1
        else { return nil }
        let name = "The best \(keys[key].key) is the \(index == 0 ? "smallest" : "largest") of the range"
        let isLimit = keys[key].limits.contains(index == 0 ? .smallest : .largest)
        return isLimit
            ? "\(name), and hardly any beyond it is allowed." : "\(name); a wider range may have a better one."
    }
}
