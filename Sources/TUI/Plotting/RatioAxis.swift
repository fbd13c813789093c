/// Fixed logarithmic axis of ratios along a row of cells, from 1e-8 to 1e4 with ×1 in a cell of its own.
///
/// A fixed axis lets a person compare one picture with an earlier one.
package struct RatioAxis: Hashable, Sendable {
    /// Decimal exponents of the ends.
    package static let decades = -8...4
    /// Number of cells.
    package let width: Int

    /// Creates the axis for a row of cells.
    package init(width: Int) { self.width = max(0, width) }

    /// Number of cells of one decade.
    private var cellsPerDecade: Double { Double(width - 1) / Double(Self.decades.count - 1) }

    /// Column of ×1.
    package var origin: Int { column(ofDecade: 0) }

    private func column(ofDecade decade: Int) -> Int {
        Int((Double(decade - Self.decades.lowerBound) * cellsPerDecade).rounded())
    }

    /// Returns the number of cells from the middle of ×1 to a ratio, negative to the left.
    func distance(to ratio: Double) -> Double { decimalLogarithm(ratio) * cellsPerDecade }

    /// Returns whether a ratio lies before (−1), on (0) or beyond (1) the axis; nil for negative ratios and NaN.
    package func side(of ratio: Double) -> Int? {
        guard ratio >= 0 else { return nil }
        let decade = decimalLogarithm(ratio)
        let margin = 0.5 / max(cellsPerDecade, 1e-3)
        if decade < Double(Self.decades.lowerBound) - margin { return -1 }
        return decade > Double(Self.decades.upperBound) + margin ? 1 : 0
    }

    /// Returns the column that shows a ratio, the first or the last one beyond the axis; nil for negative ratios and
    /// NaN.
    package func column(of ratio: Double) -> Int? {
        guard width > 0, let side = side(of: ratio) else { return nil }
        guard side == 0 else { return side < 0 ? 0 : width - 1 }
        let column = Double(-Self.decades.lowerBound) * cellsPerDecade + distance(to: ratio)
        return min(max(Int(column.rounded()), 0), width - 1)
    }

    /// Labelled power of ten.
    package struct Tick: Hashable, Sendable {
        /// Column of the power of ten.
        package var column: Int
        /// First column of the label, which is centred on `column` as far as the row allows.
        package var labelColumn: Int
        /// Label, for example `1e-4`, or `×1`.
        package var label: String
    }

    /// Evenly spaced powers of ten that can be labelled; on a short axis the first and ×1, or ×1 alone.
    package var ticks: [Tick] {
        let (low, high) = (Self.decades.lowerBound, Self.decades.upperBound)
        let choices = [1, 2, 4].map { stride in Array(Swift.stride(from: low, through: high, by: stride)) }
        for decades in choices + [[low, 0], [0]] {
            let ticks = decades.map(tick)
            let isLegible = zip(ticks, ticks.dropFirst()).allSatisfy { left, right in
                left.labelColumn + left.label.count < right.labelColumn
            }
            if isLegible, ticks.allSatisfy({ $0.labelColumn >= 0 }) { return ticks }
        }
        return []
    }

    private func tick(_ decade: Int) -> Tick {
        let label = decade == 0 ? "×1" : "1e\(decade)"
        let column = column(ofDecade: decade)
        let start = min(max(0, column - (label.count - 1) / 2), width - label.count)
        return Tick(column: column, labelColumn: start, label: label)
    }
}
