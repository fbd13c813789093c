/// Normalization of each column by the mean and deviation of all rows.
///
/// `statistics` has two rows: the means μ, and r = 1 / √(σ² + ε). A normalized number is x̂ = (x − μ) r.
extension Matrix {
    /// Number of rows summed at a time, so that a sum over many rows loses few digits and x is read from memory once.
    private static var chunk: Int { 64 }

    /// Sets the first row to the means of the columns of `x`, and the second to the means of (x − μ)².
    ///
    /// Means and squares of a few rows at a time are combined. Source: Chan, Golub and LeVeque, "Updating formulae and
    /// a pairwise algorithm for computing sample variances" (1979), equation 2.1.
    func assignColumnMoments(_ x: Matrix) {
        precondition(rows == 2 && columns == x.columns && x.rows > 0, "two moments for each column")
        fill(0)
        for first in stride(from: 0, to: x.rows, by: Self.chunk) {
            let part = x.rows(from: first, count: Swift.min(Self.chunk, x.rows - first))
            for c in stride(from: 0, to: columns, by: Float8.laneCount) {
                unsafe combine(part, column: c, rowsBefore: Float(first))
            }
        }
        rows(from: 1, count: 1).scale(by: 1 / Float(x.rows))
    }

    @unsafe @inline(__always)
    private func combine(_ part: Matrix, column c: Int, rowsBefore n: Float) {
        let m = Float(part.rows)
        var sum = Float8.zero
        for r in 0..<part.rows { unsafe sum += part.lanes(at: r * columns + c) }
        let mean = sum / m
        var squares = Float8.zero
        for r in 0..<part.rows {
            let difference = unsafe part.lanes(at: r * columns + c) - mean
            squares += difference * difference
        }
        let (oldMean, oldSquares) = unsafe (lanes(at: c), lanes(at: columns + c))
        let difference = mean - oldMean
        let count = columns - c
        unsafe store(oldMean + difference * (m / (n + m)), at: c, first: count)
        unsafe store(
            oldSquares + squares + difference * difference * (n * m / (n + m)), at: columns + c, first: count)
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
        for r in 0..<rows {
            for c in stride(from: 0, to: columns, by: Float8.laneCount) {
                let difference = unsafe x.lanes(at: r * columns + c) - statistics.lanes(at: c)
                let factor = unsafe statistics.lanes(at: columns + c) * gain.lanes(at: c)
                let result = unsafe difference * factor + bias.lanes(at: c)
                unsafe store(result, at: r * columns + c, first: columns - c)
            }
        }
    }

    /// Sets the first row to Σ_rows v, and the second to Σ_rows v ⊙ x̂.
    func assignColumnProducts(_ v: Matrix, x: Matrix, statistics: Matrix) {
        precondition(rows == 2 && columns == x.columns && v.count == x.count, "two sums for each column")
        precondition(statistics.rows == 2 && statistics.columns == columns, "two statistics for each column")
        fill(0)
        for first in stride(from: 0, to: x.rows, by: Self.chunk) {
            let end = Swift.min(first + Self.chunk, x.rows)
            for c in stride(from: 0, to: columns, by: Float8.laneCount) {
                let (mean, inverse) = unsafe (statistics.lanes(at: c), statistics.lanes(at: columns + c))
                var (sum, product) = (Float8.zero, Float8.zero)
                for r in first..<end {
                    let upstream = unsafe v.lanes(at: r * columns + c)
                    sum += upstream
                    unsafe product += upstream * ((x.lanes(at: r * columns + c) - mean) * inverse)
                }
                unsafe store(lanes(at: c) + sum, at: c, first: columns - c)
                unsafe store(lanes(at: columns + c) + product, at: columns + c, first: columns - c)
            }
        }
    }

    /// self = gain ⊙ r ⊙ (v − a − x̂ ⊙ b), or self += where `accumulate` is set; a and b are the two rows of `means`.
    func assignThroughColumnNormalization(
        _ v: Matrix, x: Matrix, statistics: Matrix, means: Matrix, gain: Matrix, accumulate: Bool
    ) {
        precondition(count == x.count && columns == x.columns && count == v.count, "shapes of a normalization")
        precondition(statistics.rows == 2 && statistics.columns == columns, "two statistics for each column")
        precondition(means.rows == 2 && means.columns == columns && gain.count == columns, "factors of each column")
        for r in 0..<rows {
            for c in stride(from: 0, to: columns, by: Float8.laneCount) {
                let inverse = unsafe statistics.lanes(at: columns + c)
                let normalized = unsafe (x.lanes(at: r * columns + c) - statistics.lanes(at: c)) * inverse
                let centered = unsafe v.lanes(at: r * columns + c) - means.lanes(at: c)
                let projected = unsafe centered - normalized * means.lanes(at: columns + c)
                var result = unsafe projected * (inverse * gain.lanes(at: c))
                if accumulate { unsafe result += lanes(at: r * columns + c) }
                unsafe store(result, at: r * columns + c, first: columns - c)
            }
        }
    }
}
