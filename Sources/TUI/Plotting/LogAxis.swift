/// Logarithmic axis along a row of cells, shared by bars below each other and the header above them.
package struct LogAxis: Hashable, Sendable {
    private let axis: ValueAxis

    /// Creates an axis from 10^`lowerDecade` to 10^`upperDecade`.
    package init(decades lowerDecade: Int, _ upperDecade: Int) {
        let low = min(max(min(lowerDecade, upperDecade), -300), 299)
        let high = min(max(max(lowerDecade, upperDecade), low + 1), 300)
        axis = ValueAxis(.logarithmic, from: powerOfTen(low), to: powerOfTen(high))
    }

    /// Decimal exponent of the lower bound.
    package var lowerDecade: Int { Int(axis.start.rounded()) }
    /// Decimal exponent of the upper bound.
    package var upperDecade: Int { Int(axis.end.rounded()) }

    /// Returns the position of `value`, 0 to 1 on the axis; minus infinity for 0, NaN for negative numbers and NaN.
    package func fraction(of value: Double) -> Double { axis.fraction(of: value) }

    /// Returns the column that shows `value` in a row of `width`, clamped to the row, or nil for negative numbers and
    /// NaN.
    package func column(of value: Double, width: Int) -> Int? {
        let fraction = fraction(of: value)
        guard !fraction.isNaN, width > 0 else { return nil }
        return Int(min(max(fraction, 0) * Double(width), Double(width - 1)))
    }

    /// Power of ten with its label and its column.
    package struct Tick: Hashable, Sendable {
        /// Column of the power of ten.
        package var column: Int
        /// First column of the label, which is centred on `column` as far as the row allows.
        package var labelColumn: Int
        /// Label, for example `1e-3`.
        package var label: String
    }

    /// Returns evenly spaced powers of ten that can be labelled in a row of `width`.
    package func ticks(width: Int) -> [Tick] {
        guard width > 0 else { return [] }
        for stride in [1, 2, 3, 4, 5, 10, 20, 50, 100, 200, 500] {
            let ticks = ticks(every: stride, width: width)
            let isLegible = zip(ticks, ticks.dropFirst()).allSatisfy { left, right in
                left.labelColumn + left.label.utf8.count < right.labelColumn
            }
            if isLegible { return ticks }
        }
        return []
    }

    private func ticks(every stride: Int, width: Int) -> [Tick] {
        (lowerDecade...upperDecade).filter { $0 % stride == 0 }.compactMap { decade in
            let label = "1e\(decade)"
            guard label.utf8.count <= width, let column = column(of: powerOfTen(decade), width: width) else {
                return nil
            }
            let start = min(max(column - (label.utf8.count - 1) / 2, 0), width - label.utf8.count)
            return Tick(column: column, labelColumn: start, label: label)
        }
    }
}
