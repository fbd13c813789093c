/// What solvers do with vectors of the parameters' length, which are whole lines of an arena.
extension Matrix {
    /// self = a + factor · b.
    package func assign(_ a: Matrix, plus b: Matrix, times factor: Float) {
        precondition(count == a.count && count == b.count, "a sum of vectors of different lengths")
        for i in stride(from: 0, to: count, by: Float8.laneCount) {
            unsafe store(a.lanes(at: i) + b.lanes(at: i) * factor, at: i)
        }
    }

    /// self += a ⊙ a.
    package func addSquares(of a: Matrix) {
        precondition(count == a.count, "a sum of vectors of different lengths")
        for i in stride(from: 0, to: count, by: Float8.laneCount) {
            let x = unsafe a.lanes(at: i)
            unsafe store(lanes(at: i) + x * x, at: i)
        }
    }

    /// self = a / b, number by number.
    package func assignQuotient(_ a: Matrix, _ b: Matrix) {
        precondition(count == a.count && count == b.count, "a quotient of vectors of different lengths")
        for i in stride(from: 0, to: count, by: Float8.laneCount) {
            unsafe store(a.lanes(at: i) / b.lanes(at: i), at: i)
        }
    }

    /// self = (factor · self + damping)^¾, number by number, for numbers that are not negative.
    package func dampen(by damping: Float, factor: Float) {
        for i in stride(from: 0, to: count, by: Float8.laneCount) {
            let half = unsafe root(lanes(at: i) * factor + damping)
            unsafe store(half * root(half), at: i)
        }
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
}
