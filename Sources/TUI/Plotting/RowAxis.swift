import Text

/// Vertical axis over rows of cells, whose labelled values lie in the middle of rows and equally far apart.
///
/// The labels are multiples of 1, 2 or 5 on a linear axis, and powers of ten or successive doublings on a logarithmic
/// one. The axis covers the given range and as much more as that takes.
package struct RowAxis: Hashable, Sendable {
    /// Labelled row, counted from the top.
    package struct Label: Hashable, Sendable {
        /// Row, counted from the top.
        package var row: Int
        /// Value of the row's middle.
        package var text: String
    }

    /// Kind of scale; linear for a range that is too narrow for a logarithmic one.
    package let scale: ValueAxis.Scale
    /// Number of rows.
    package let rows: Int
    /// Labels from the bottom to the top.
    package let labels: [Label]
    /// Position of the value 0 of a linear axis, or of the value from which a logarithmic one is counted.
    private let anchor: Double
    /// Difference in position between neighbouring rows.
    private let rowSize: Double
    /// Number of the lowest row, counted from the anchor.
    private let lowestRow: Int

    /// Creates an axis for the range of another one.
    package init(covering axis: ValueAxis, rows: Int) {
        let rows = max(1, rows)
        let isNarrow = axis.scale == .logarithmic && axis.end - axis.start < decimalLogarithm(3)
        let grids = axis.scale == .linear || isNarrow ? [] : Grid.logarithmic(axis, rows: rows)
        let grid = Grid.best(grids, rows: rows) ?? Grid.linear(axis, rows: rows)
        self.rows = rows
        scale = grid.scale
        anchor = grid.anchor
        rowSize = grid.rowSize
        lowestRow = grid.lowestRow(rows: rows)
        var labels: [Label] = []
        for row in 0..<rows where (lowestRow + row).isMultiple(of: grid.rowsPerLabel) {
            let multiple = (lowestRow + row) / grid.rowsPerLabel
            // What is not positive has no place on an axis that is logarithmic where it is wide enough.
            if isNarrow, multiple <= 0 { continue }
            labels.append(Label(row: rows - 1 - row, text: grid.label(multiple)))
        }
        self.labels = labels
    }

    /// Returns the height of a value in rows above the lower edge; minus infinity for a value that a logarithmic axis
    /// cannot show, NaN for NaN.
    package func height(of value: Double) -> Double {
        guard !value.isNaN else { return .nan }
        let position = scale == .linear ? value : value > 0 ? decimalLogarithm(value) : -.infinity
        return (position - anchor) / rowSize - Double(lowestRow) + 0.5
    }
}

/// Regular grid of rows, some of them labelled.
private struct Grid {
    var scale: ValueAxis.Scale
    var anchor: Double
    var rowSize: Double
    var rowsPerLabel: Int
    /// Range that has to be covered, in rows from the anchor.
    var first: Int
    var last: Int
    /// Returns the label of a multiple of the distance between labels.
    var label: (Int) -> String

    /// Number of rows between labels that leaves at least two labels.
    private static func rowsPerLabel(_ rows: Int, atMost most: Int) -> ClosedRange<Int> {
        rows < 4 ? 1...1 : 2...max(2, min(most, rows / 2))
    }

    init?(
        _ scale: ValueAxis.Scale, _ axis: ValueAxis, rows: Int, anchor: Double, unit: Double, rowsPerLabel: Int,
        label: @escaping (Int) -> String
    ) {
        (self.scale, self.anchor, self.rowsPerLabel, self.label) = (scale, anchor, rowsPerLabel, label)
        rowSize = unit / Double(rowsPerLabel)
        let (low, high) = scale == .linear ? (axis.lower, axis.upper) : (axis.start, axis.end)
        let (from, to) = (((low - anchor) / rowSize).rounded(), ((high - anchor) / rowSize).rounded())
        guard to - from <= Double(rows - 1), abs(from) < 1e15, abs(to) < 1e15 else { return nil }
        (first, last) = (Int(from), Int(to))
    }

    /// Returns the lowest row, so that the range lies in the middle but a linear axis does not go below 0 needlessly.
    func lowestRow(rows: Int) -> Int {
        let middle = first - (rows - 1 - (last - first)) / 2
        return scale == .linear && first >= 0 ? max(0, middle) : middle
    }

    /// Returns the finest grid; one with a few more labels is better than one that is a little finer.
    static func best(_ grids: [Grid], rows: Int) -> Grid? {
        grids.min { $0.cost(rows: rows) < $1.cost(rows: rows) }
    }

    private func cost(rows: Int) -> Double {
        let labels = Double(rows) / Double(rowsPerLabel)
        return rowSize * (labels < 3 ? 1.35 : labels > 7 ? 1.01 : 1)
    }

    /// Returns the finest linear grid that covers the range.
    static func linear(_ axis: ValueAxis, rows: Int) -> Grid {
        let most = max(2, min(5, rows / 4 + 1))
        var grids: [Grid] = []
        for rowsPerLabel in Self.rowsPerLabel(rows, atMost: most) {
            var width = (axis.upper - axis.lower) / Double(max(1, rows - 1)) * Double(rowsPerLabel)
            while let step = RoundStep(covering: width) {
                let largest = max(axis.lower.magnitude, axis.upper.magnitude)
                if let grid = Grid(
                    .linear, axis, rows: rows, anchor: 0, unit: step.size, rowsPerLabel: rowsPerLabel,
                    label: { step.label(Double($0) * step.size, upTo: largest) })
                {
                    grids.append(grid)
                    break
                }
                width = max(step.size * 1.1, step.size.nextUp)
            }
        }
        return best(grids, rows: rows) ?? empty
    }

    /// Grid of a range that nothing covers.
    private static var empty: Grid {
        Grid(scale: .linear, anchor: 0, rowSize: 1, rowsPerLabel: 1, first: 0, last: 0) { "\($0)" }
    }

    private init(
        scale: ValueAxis.Scale, anchor: Double, rowSize: Double, rowsPerLabel: Int, first: Int, last: Int,
        label: @escaping (Int) -> String
    ) {
        (self.scale, self.anchor, self.rowSize, self.rowsPerLabel) = (scale, anchor, rowSize, rowsPerLabel)
        (self.first, self.last, self.label) = (first, last, label)
    }

    /// Returns the grids of powers of ten that cover the range, and those of doublings if there are few decades.
    static func logarithmic(_ axis: ValueAxis, rows: Int) -> [Grid] {
        let usesExponents = axis.lower < 1e-4 || axis.upper >= 1e6
        let decades = [1, 2, 3, 4, 5, 10, 20, 50, 100, 200, 500].flatMap { stride in
            rowsPerLabel(rows, atMost: .max).compactMap { rowsPerLabel in
                Grid(
                    .logarithmic, axis, rows: rows, anchor: 0, unit: Double(stride), rowsPerLabel: rowsPerLabel,
                    label: { power($0 * stride, usesExponents) })
            }
        }
        guard axis.end - axis.start < 1.7 else { return decades }
        let anchor = axis.end.rounded(.down)
        let doublings = rowsPerLabel(rows, atMost: 6).compactMap { rowsPerLabel in
            Grid(
                .logarithmic, axis, rows: rows, anchor: anchor, unit: decimalLogarithm(2), rowsPerLabel: rowsPerLabel,
                label: { doubling($0, of: Int(anchor)) })
        }
        return decades + doublings
    }

    private static func power(_ decade: Int, _ usesExponents: Bool) -> String {
        usesExponents ? "1e\(decade)" : NumberFormat.significant(powerOfTen(decade), 1)
    }

    /// Writes 2ⁿ times a power of ten in full, or with an exponent where that is long.
    private static func doubling(_ power: Int, of decade: Int) -> String {
        var value = powerOfTen(decade)
        for _ in 0..<abs(power) { value *= power < 0 ? 0.5 : 2 }
        return (-4...5).contains(decade)
            ? NumberFormat.significant(value, 4, trimmingZeros: true)
            : NumberFormat.scientific(value, digits: 2)
    }
}
