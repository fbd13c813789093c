import CKernels

/// Normalization of rows by their own mean and deviation; without `centered`, the mean counts as 0.
extension Matrix {
    /// self = each row's mean and 1 / √(variance + ε), two numbers for each row of `x`.
    func assignRowStatistics(of x: Matrix, epsilon: Float, centered: Bool = true) {
        precondition(rows == x.rows && columns == 2 && x.columns > 0, "shapes of a normalization")
        unsafe nn_kernels().pointee.reductions.row_statistics(
            x.start, rows, x.columns, epsilon, centered ? 1 : 0, start)
    }

    /// self = γ ⊙ x̂ + β, where x̂ = (x − μ) / √(σ² + ε) by each row's statistics.
    func assignNormalizedRows(of x: Matrix, statistics: Matrix, gain: Matrix, bias: Matrix?) {
        precondition(rows == x.rows && columns == x.columns && gain.count == columns)
        precondition((bias?.count ?? columns) == columns, "a bias for each column")
        precondition(statistics.rows == rows && statistics.columns == 2, "shapes of a normalization")
        unsafe nn_kernels().pointee.reductions.normalized_rows(
            x.start, statistics.start, gain.start, bias?.start, rows, columns, start)
    }

    /// self = Σ_rows δ ⊙ x̂, or self += where `accumulate` is set.
    func assignSumOfProducts(_ delta: Matrix, withNormalized x: Matrix, statistics: Matrix, accumulate: Bool) {
        precondition(count == x.columns && delta.rows == x.rows && delta.columns == x.columns)
        precondition(statistics.rows == x.rows && statistics.columns == 2, "shapes of a normalization")
        unsafe nn_kernels().pointee.reductions.sum_with_normalized(
            delta.start, x.start, statistics.start, x.rows, x.columns, start, accumulate ? 1 : 0)
    }

    /// self = (g − mean g − u mean(g ⊙ u)) / √(σ² + ε) with g = γ ⊙ δ, row by row, or self += where `accumulate` is
    /// set.
    func assignNormalizationGradient(
        upstream delta: Matrix, of x: Matrix, statistics: Matrix, gain: Matrix, centered: Bool = true, accumulate: Bool
    ) {
        precondition(rows == x.rows && columns == x.columns && count == delta.count && gain.count == columns)
        precondition(statistics.rows == rows && statistics.columns == 2, "shapes of a normalization")
        unsafe nn_kernels().pointee.reductions.normalization_gradient(
            delta.start, x.start, statistics.start, gain.start, rows, columns, centered ? 1 : 0, start,
            accumulate ? 1 : 0)
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
