extension Matrix {
    /// Sets every number to `value`.
    package func fill(_ value: Float) { unsafe start.update(repeating: value, count: count) }

    /// self = source, number by number.
    package func assign(_ source: Matrix) {
        precondition(count == source.count, "copied from a matrix of another size")
        unsafe start.update(from: source.start, count: count)
    }

    /// self *= factor.
    package func scale(by factor: Float) {
        let n = count
        var i = 0
        while i + Float8.laneCount <= n {
            unsafe store(lanes(at: i) * factor, at: i, first: count - i)
            i += Float8.laneCount
        }
        while i < n {
            unsafe start[i] *= factor
            i += 1
        }
    }

    /// self += factor · other.
    package func add(_ other: Matrix, times factor: Float) {
        precondition(count == other.count, "added a matrix of another size")
        let n = count
        var i = 0
        while i + Float8.laneCount <= n {
            unsafe store(lanes(at: i) + other.lanes(at: i) * factor, at: i)
            i += Float8.laneCount
        }
        while i < n {
            unsafe start[i] += other.start[i] * factor
            i += 1
        }
    }

    /// Clamps every number to [-limit, limit]; NaN stays NaN.
    package func clamp(to limit: Float) {
        let n = count
        for i in 0..<n {
            let x = unsafe start[i]
            unsafe start[i] = x > limit ? limit : (x < -limit ? -limit : x)
        }
    }

    /// self += l1 · sign(weights) + l2 · weights: the gradient of λ₁ Σ|w| + ½ λ₂ Σw².
    package func addPenaltyGradient(of weights: Matrix, l1: Float, l2: Float) {
        precondition(count == weights.count, "shapes of a penalty")
        for i in 0..<count {
            let w = unsafe weights.start[i]
            let sign: Float = w > 0 ? 1 : (w < 0 ? -1 : 0)
            unsafe start[i] += l1 * sign + l2 * w
        }
    }
}

extension Matrix {
    /// self = a + b; self may be one of them.
    package func assignSum(_ a: Matrix, _ b: Matrix) {
        precondition(count == a.count && count == b.count, "shapes of a sum")
        for i in stride(from: 0, to: count, by: Float8.laneCount) {
            unsafe store(a.lanes(at: i) + b.lanes(at: i), at: i, first: count - i)
        }
    }

    /// self = x + table, where `table` is added to each consecutive part of `x` of its length.
    package func assignSum(_ x: Matrix, ofEachAnd table: Matrix) {
        precondition(count == x.count && table.count > 0 && count % table.count == 0, "shapes of a sum")
        for first in stride(from: 0, to: count, by: table.count) {
            region(at: first, rows: 1, columns: table.count).assignSum(
                x.region(at: first, rows: 1, columns: table.count), table)
        }
    }

    /// self = source, or self += source where `accumulate` is set.
    package func assign(_ source: Matrix, accumulate: Bool) {
        if accumulate { add(source, times: 1) } else { assign(source) }
    }
}

extension Matrix {
    /// self = a ⊙ b; self may be one of them.
    func assignProduct(_ a: Matrix, _ b: Matrix) {
        precondition(count == a.count && count == b.count, "shapes of a product")
        for i in stride(from: 0, to: count, by: Float8.laneCount) {
            unsafe store(a.lanes(at: i) * b.lanes(at: i), at: i)
        }
    }
}

/// Operations that solvers use on vectors of the parameters' length, which fill whole lines of an arena.
extension Matrix {
    /// self = a + factor · b.
    package func assign(_ a: Matrix, plus b: Matrix, times factor: Float) {
        precondition(count == a.count && count == b.count, "a sum of vectors of different lengths")
        for i in stride(from: 0, to: count, by: Float8.laneCount) {
            unsafe store(a.lanes(at: i) + b.lanes(at: i) * factor, at: i)
        }
    }

    /// self += a ⊙ a.
    func addSquares(of a: Matrix) {
        precondition(count == a.count, "a sum of vectors of different lengths")
        for i in stride(from: 0, to: count, by: Float8.laneCount) {
            let x = unsafe a.lanes(at: i)
            unsafe store(lanes(at: i) + x * x, at: i)
        }
    }

    /// self = a / b, number by number.
    func assignQuotient(_ a: Matrix, _ b: Matrix) {
        precondition(count == a.count && count == b.count, "a quotient of vectors of different lengths")
        for i in stride(from: 0, to: count, by: Float8.laneCount) {
            unsafe store(a.lanes(at: i) / b.lanes(at: i), at: i)
        }
    }

    /// self = (factor · self + damping)^¾, number by number, for numbers that are not negative.
    func dampen(by damping: Float, factor: Float) {
        for i in stride(from: 0, to: count, by: Float8.laneCount) {
            let half = unsafe root(lanes(at: i) * factor + damping)
            unsafe store(half * root(half), at: i)
        }
    }
}
