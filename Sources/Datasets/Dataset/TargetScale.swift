import Text

/// Mean and standard deviation of a target, which say whether a network reaches it.
package struct TargetScale: Hashable, Sendable {
    /// Name of the target.
    package var name: String
    /// Mean of the target.
    package var mean: Double
    /// Standard deviation of the target.
    package var deviation: Double

    /// Creates the scale of a target.
    package init(name: String, mean: Double, deviation: Double) {
        self.name = name
        self.mean = mean
        self.deviation = deviation
    }

    /// Root mean square, the typical size of a number.
    package var size: Double { (mean * mean + deviation * deviation).squareRoot() }

    /// Whether the target is so large that outputs, which start near 0 and move by small steps, hardly reach it.
    package var isLarge: Bool { size > 100 }

    /// Whether the target varies so little that the errors, and with them the gradients, are next to nothing.
    package var isSmall: Bool { deviation > 0 && size < 0.01 }

    /// Size in words, for example `471000 on average, give or take 165000`.
    package var words: String { "\(digits(mean)) on average, give or take \(digits(deviation))" }

    private func digits(_ value: Double) -> String { NumberFormat.significant(value, 3) }
}

extension Dataset {
    /// Scale of the target that is farthest from numbers around 1; nil unless the targets are numbers.
    package var targetScale: TargetScale? {
        guard case .regression(let names) = kind, count > 0, targetWidth > 0 else { return nil }
        let rows = min(count, max(1, Self.judgedTargets / targetWidth))
        let judged = Array(targets[..<(rows * targetWidth)])
        let scales = (0..<targetWidth).map { column in
            let statistics = ColumnStatistics(column: column, of: judged, width: targetWidth)
            let name = names.indices.contains(column) ? names[column] : "target \(column + 1)"
            return TargetScale(name: name, mean: statistics.mean, deviation: statistics.deviation)
        }
        return scales.max { $0.size < $1.size }
    }

    /// Maximum number of targets from which their scale is computed.
    private static var judgedTargets: Int { 1_000_000 }
}
