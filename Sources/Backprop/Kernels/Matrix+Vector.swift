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

    /// Cuts every number to [-limit, limit]; a number that is none stays none.
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
