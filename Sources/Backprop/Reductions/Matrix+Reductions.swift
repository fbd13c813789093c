import CKernels

extension Matrix {
    /// Σx² in double precision; a sum that 32 bits cannot hold is computed again in 64.
    ///
    /// The fast sum would be 0 for a gradient below 1e-23 and infinite above 1e19, where the true norm is still a
    /// number: a vanishing gradient must not look like zero.
    package var sumOfSquares: Double {
        let fast = fastSumOfSquares
        return Self.holds(fast) ? Double(fast) : preciseSumOfSquares
    }

    /// Whether 32 bits hold a sum of squares well.
    @inline(__always)
    static func holds(_ squares: Float) -> Bool { squares > 1e-30 && squares < 1e30 }

    private var fastSumOfSquares: Float { unsafe nn_kernels().pointee.reductions.sum_of_squares(start, count) }

    private var preciseSumOfSquares: Double {
        var sum = 0.0
        for i in 0..<count {
            let x = unsafe Double(start[i])
            sum += x * x
        }
        return sum
    }

    /// ⟨self, other⟩ in double precision.
    package func dot(_ other: Matrix) -> Double {
        precondition(count == other.count, "a product of vectors of different lengths")
        var sum = 0.0
        for i in 0..<count { unsafe sum += Double(start[i]) * Double(other.start[i]) }
        return sum
    }

    /// Σ (self − other)².
    package func squaredDistance(to other: Matrix) -> Double {
        precondition(count == other.count, "a distance between vectors of different lengths")
        var sum = 0.0
        for i in 0..<count {
            let difference = unsafe Double(start[i]) - Double(other.start[i])
            sum += difference * difference
        }
        return sum
    }

    /// Σx in double precision.
    package var sum: Double {
        var total = 0.0
        for i in 0..<count { unsafe total += Double(start[i]) }
        return total
    }

    /// Whether every number is finite.
    package var isFinite: Bool {
        var accumulated = Float8.zero
        let n = count
        for i in stride(from: 0, to: n, by: Float8.laneCount) {
            // 0·x is 0 for a finite x and NaN otherwise.
            accumulated += unsafe lanes(at: i).keeping(first: n - i, otherwise: 0) * 0
        }
        return accumulated.total == 0
    }

    /// Returns the sums for mean and deviation, and the number of values outside a range.
    ///
    /// Sums that 32 bits cannot hold, from squares of numbers above 10¹⁹, are computed again in 64.
    package func moments(saturatedBelow low: Float, above high: Float) -> Moments {
        let fast = fastMoments(saturatedBelow: low, above: high)
        return fast.isFinite ? fast : preciseMoments(outside: fast.outside)
    }

    private func preciseMoments(outside: Int) -> Moments {
        let pivot = unsafe Double(start[0])
        var result = Moments(pivot: pivot, sum: 0, sumOfSquares: 0, outside: outside, count: count)
        for i in 0..<count {
            let d = unsafe Double(start[i]) - pivot
            result.sum += d
            result.sumOfSquares += d * d
        }
        return result
    }

    private func fastMoments(saturatedBelow low: Float, above high: Float) -> Moments {
        guard count > 0 else { return Moments() }
        precondition(count <= Int32.max, "more numbers than are counted in 32 bits")
        let pivot = unsafe start[0]
        var sums = nn_moment_sums()
        unsafe nn_kernels().pointee.reductions.moments(start, count, pivot, low, high, &sums)
        return Moments(
            pivot: Double(pivot), sum: Double(sums.sum), sumOfSquares: Double(sums.squares),
            outside: Int(sums.outside), count: count)
    }

    /// Number of columns that are 0 in every row: units that are dead on this batch.
    package var zeroColumnCount: Int {
        unsafe nn_kernels().pointee.reductions.zero_columns(start, rows, columns)
    }

    /// Returns the column of the largest number in a row.
    package func largestColumn(inRow row: Int) -> Int {
        precondition(row >= 0 && row < rows && columns > 0, "outside the matrix")
        var best = 0
        for c in 1..<max(1, columns) where unsafe start[row * columns + c] > start[row * columns + best] { best = c }
        return best
    }
}

/// Sums over the numbers x of a matrix.
///
/// They are sums of x − pivot, where the pivot is one of the numbers, because the squares of nearly equal numbers would
/// cancel.
package struct Moments: Sendable {
    fileprivate var pivot: Double
    /// Σ (x − pivot).
    fileprivate var sum: Double
    /// Σ (x − pivot)².
    fileprivate var sumOfSquares: Double
    /// Number of values outside the range.
    package var outside: Int
    /// Number of values.
    package var count: Int

    /// Creates the sums over no numbers.
    package init() { self.init(pivot: 0, sum: 0, sumOfSquares: 0, outside: 0, count: 0) }

    fileprivate init(pivot: Double, sum: Double, sumOfSquares: Double, outside: Int, count: Int) {
        self.pivot = pivot
        self.sum = sum
        self.sumOfSquares = sumOfSquares
        self.outside = outside
        self.count = count
    }

    fileprivate var isFinite: Bool { sum.isFinite && sumOfSquares.isFinite }

    /// Arithmetic mean; 0 for no values.
    package var mean: Double { count > 0 ? pivot + sum / Double(count) : 0 }

    /// Standard deviation, with the number of values as the divisor.
    package var deviation: Double {
        guard count > 0 else { return 0 }
        let offset = sum / Double(count)
        return max(0, sumOfSquares / Double(count) - offset * offset).squareRoot()
    }
}
