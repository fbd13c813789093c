/// Normalization of rows by their own mean and deviation; without `centered`, the mean counts as 0.
extension Matrix {
    /// self = each row's mean and 1 / √(variance + ε), two numbers for each row of `x`.
    func assignRowStatistics(of x: Matrix, epsilon: Float, centered: Bool = true) {
        precondition(rows == x.rows && columns == 2 && x.columns > 0, "shapes of a normalization")
        let width = x.columns
        let share = 1 / Float(width)
        for row in 0..<rows {
            var sum = Float8.zero
            x.eachLanes(ofRow: row) { index, count in
                unsafe sum += x.lanes(at: index).keeping(first: count, otherwise: 0)
            }
            let mean = centered ? sum.total * share : 0
            var squares = Float8.zero
            x.eachLanes(ofRow: row) { index, count in
                let centred = unsafe (x.lanes(at: index) - mean).keeping(first: count, otherwise: 0)
                squares += centred * centred
            }
            unsafe start[2 * row] = mean
            unsafe start[2 * row + 1] = 1 / (squares.total * share + epsilon).squareRoot()
        }
    }

    /// self = γ ⊙ x̂ + β, where x̂ = (x − μ) / √(σ² + ε) by each row's statistics.
    func assignNormalizedRows(of x: Matrix, statistics: Matrix, gain: Matrix, bias: Matrix?) {
        precondition(rows == x.rows && columns == x.columns && gain.count == columns)
        precondition((bias?.count ?? columns) == columns, "a bias for each column")
        precondition(statistics.rows == rows && statistics.columns == 2, "shapes of a normalization")
        for row in 0..<rows {
            let (mean, inverse) = unsafe (statistics.start[2 * row], statistics.start[2 * row + 1])
            x.eachLanes(ofRow: row) { index, count in
                let column = index - row * columns
                let normalized = unsafe (x.lanes(at: index) - mean) * inverse
                let scaled = unsafe normalized * gain.lanes(at: column)
                unsafe store(bias.map { unsafe scaled + $0.lanes(at: column) } ?? scaled, at: index, first: count)
            }
        }
    }

    /// self = Σ_rows δ ⊙ x̂, or self += where `accumulate` is set.
    func assignSumOfProducts(_ delta: Matrix, withNormalized x: Matrix, statistics: Matrix, accumulate: Bool) {
        precondition(count == x.columns && delta.rows == x.rows && delta.columns == x.columns)
        precondition(statistics.rows == x.rows && statistics.columns == 2, "shapes of a normalization")
        if !accumulate { fill(0) }
        for row in 0..<x.rows {
            let (mean, inverse) = unsafe (statistics.start[2 * row], statistics.start[2 * row + 1])
            x.eachLanes(ofRow: row) { index, count in
                let column = index - row * x.columns
                let product = unsafe delta.lanes(at: index) * ((x.lanes(at: index) - mean) * inverse)
                unsafe store(lanes(at: column) + product, at: column, first: count)
            }
        }
    }

    /// self = (g − mean g − u mean(g ⊙ u)) / √(σ² + ε) with g = γ ⊙ δ, row by row, or self += where `accumulate` is
    /// set.
    func assignNormalizationGradient(
        upstream delta: Matrix, of x: Matrix, statistics: Matrix, gain: Matrix, centered: Bool = true, accumulate: Bool
    ) {
        precondition(rows == x.rows && columns == x.columns && count == delta.count && gain.count == columns)
        precondition(statistics.rows == rows && statistics.columns == 2, "shapes of a normalization")
        let share = 1 / Float(columns)
        for row in 0..<rows {
            let (mean, inverse) = unsafe (statistics.start[2 * row], statistics.start[2 * row + 1])
            var (sum, products) = (Float8.zero, Float8.zero)
            x.eachLanes(ofRow: row) { index, count in
                let g = unsafe (delta.lanes(at: index) * gain.lanes(at: index - row * columns))
                    .keeping(first: count, otherwise: 0)
                sum += g
                products += unsafe g * ((x.lanes(at: index) - mean) * inverse).keeping(first: count, otherwise: 0)
            }
            let (meanOfG, meanOfProducts) = (centered ? sum.total * share : 0, products.total * share)
            x.eachLanes(ofRow: row) { index, count in
                let g = unsafe delta.lanes(at: index) * gain.lanes(at: index - row * columns)
                let normalized = unsafe (x.lanes(at: index) - mean) * inverse
                let result = (g - meanOfG - normalized * meanOfProducts) * inverse
                unsafe store(accumulate ? lanes(at: index) + result : result, at: index, first: count)
            }
        }
    }

    /// Calls `body` for every eight numbers of a row, with the index of the first and how many are left in the row.
    @inline(__always)
    private func eachLanes(ofRow row: Int, _ body: (_ index: Int, _ count: Int) -> Void) {
        let end = (row + 1) * columns
        for index in stride(from: row * columns, to: end, by: Float8.laneCount) { body(index, end - index) }
    }

    /// Writes the first `count` of eight numbers from `index` on.
    @unsafe @inline(__always)
    func store(_ lanes: Float8, at index: Int, first count: Int) {
        if count >= Float8.laneCount {
            unsafe store(lanes, at: index)
        } else {
            for lane in 0..<count { unsafe start[index + lane] = lanes[lane] }
        }
    }
}
