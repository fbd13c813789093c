import CKernels

/// Normalization of each column by the mean and deviation of all rows.
///
/// `statistics` has two rows: the means μ, and r = 1 / √(σ² + ε). A normalized number is x̂ = (x − μ) r.
extension Matrix {
    /// Sets the first row to the means of the columns of `x`, and the second to the sums of (x − μ)².
    func assignColumnMoments(_ x: Matrix) {
        precondition(rows == 2 && columns == x.columns && x.rows > 0, "two moments for each column")
        unsafe nn_kernels().pointee.reductions.column_moments(x.start, x.rows, columns, start, start + columns)
    }

    /// Makes moments of `count` rows, and of `otherCount` others, those of all of them.
    ///
    /// Source: Chan, Golub and LeVeque, "Updating formulae and a pairwise algorithm for computing sample variances"
    /// (1979), equation 2.1.
    func mergeColumnMoments(_ other: Matrix, of otherCount: Int, into count: Int) {
        precondition(rows == 2 && other.rows == 2 && columns == other.columns, "two moments for each column")
        let (n, m) = (Float(count), Float(otherCount))
        for c in stride(from: 0, to: columns, by: Float8.laneCount) {
            let (mean, squares) = unsafe (lanes(at: c), lanes(at: columns + c))
            let difference = unsafe other.lanes(at: c) - mean
            let between = difference * difference * (n * m / (n + m))
            unsafe store(mean + difference * (m / (n + m)), at: c, first: columns - c)
            unsafe store(squares + other.lanes(at: columns + c) + between, at: columns + c, first: columns - c)
        }
    }

    /// self = 1 / √(variance + ε), number by number.
    func assignInverseDeviations(_ variance: Matrix, epsilon: Float) {
        precondition(count == variance.count, "a deviation for each variance")
        for c in stride(from: 0, to: count, by: Float8.laneCount) {
            unsafe store(1 / root(variance.lanes(at: c) + epsilon), at: c, first: count - c)
        }
    }

    /// self += share · (factor · other − self), number by number: a running mean.
    func approach(_ other: Matrix, times factor: Float, share: Float) {
        precondition(count == other.count, "approached a matrix of another size")
        for c in stride(from: 0, to: count, by: Float8.laneCount) {
            let old = unsafe lanes(at: c)
            unsafe store(old + (other.lanes(at: c) * factor - old) * share, at: c, first: count - c)
        }
    }

    /// self = x̂ ⊙ gain + bias.
    func assignNormalizedColumns(_ x: Matrix, statistics: Matrix, gain: Matrix, bias: Matrix) {
        precondition(count == x.count && columns == x.columns, "shapes of a normalization")
        precondition(statistics.rows == 2 && statistics.columns == columns, "two statistics for each column")
        precondition(gain.count == columns && bias.count == columns, "a gain and a bias for each column")
        unsafe nn_kernels().pointee.reductions.normalized_columns(
            x.start, statistics.start, statistics.start + columns, gain.start, bias.start, rows, columns, start)
    }

    /// Sets the first row to Σ_rows v, and the second to Σ_rows v ⊙ x̂.
    func assignColumnProducts(_ v: Matrix, x: Matrix, statistics: Matrix) {
        precondition(rows == 2 && columns == x.columns && v.count == x.count && x.rows > 0, "two sums for each column")
        precondition(statistics.rows == 2 && statistics.columns == columns, "two statistics for each column")
        unsafe nn_kernels().pointee.reductions.column_products(
            v.start, x.start, statistics.start, statistics.start + columns, x.rows, columns, start, start + columns)
    }

    /// self = gain ⊙ r ⊙ (v − a − x̂ ⊙ b), or self += where `accumulate` is set; a and b are the two rows of `means`.
    func assignThroughColumnNormalization(
        _ v: Matrix, x: Matrix, statistics: Matrix, means: Matrix, gain: Matrix, accumulate: Bool
    ) {
        precondition(count == x.count && columns == x.columns && count == v.count, "shapes of a normalization")
        precondition(statistics.rows == 2 && statistics.columns == columns, "two statistics for each column")
        precondition(means.rows == 2 && means.columns == columns && gain.count == columns, "factors of each column")
        var of = unsafe nn_column_normalization(
            means: statistics.start, inverses: statistics.start + columns, mean_of_v: means.start,
            mean_of_products: means.start + columns, gain: gain.start)
        unsafe nn_kernels().pointee.reductions.column_normalization_gradient(
            v.start, x.start, &of, rows, columns, start, accumulate ? 1 : 0)
    }
}
