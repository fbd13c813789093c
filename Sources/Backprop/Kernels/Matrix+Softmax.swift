extension Matrix {
    /// self = softmax of each row of `logits`; the result is the mean cross-entropy to the classes in `targets`.
    ///
    /// The row's maximum is taken off first, so that no exponential overflows. A target outside the classes, or a row whose
    /// exponentials have no finite sum, gives a loss that is not a number.
    package func assignSoftmax(_ logits: Matrix, targets: Matrix) -> Float {
        precondition(targets.count == rows, "shapes of a softmax cross-entropy")
        assignShiftedExponentials(logits)
        var total: Float = 0
        var sums = Lanes(repeating: 1)
        for r in 0..<rows {
            let target = unsafe targets.start[r]
            guard target >= 0, target < Float(columns) else { return .nan }
            let row = unsafe start + r * columns
            // −ln p[y] = ln Σ − (z[y] − max): the logarithms of eight sums are taken together.
            let sum = unsafe normalize(row)
            guard sum < .infinity else { return .nan }
            unsafe total -= logits.start[r * columns + Int(target)] - largest(of: logits.start + r * columns)
            sums[r & 7] = sum
            if r & 7 == 7 || r == rows - 1 {
                total += logarithm(sums).total
                sums = Lanes(repeating: 1)
            }
        }
        return total / Float(rows)
    }

    /// self = softmax of each row of `logits`.
    package func assignSoftmax(_ logits: Matrix) {
        assignShiftedExponentials(logits)
        for r in 0..<rows { _ = unsafe normalize(start + r * columns) }
    }

    /// self = exp(z − max z), the maximum being each row's own.
    private func assignShiftedExponentials(_ logits: Matrix) {
        precondition(count == logits.count, "shapes of a softmax")
        for r in 0..<rows {
            let (from, to) = unsafe (logits.start + r * columns, start + r * columns)
            let peak = unsafe largest(of: from)
            for c in 0..<columns { unsafe to[c] = from[c] - peak }
        }
        for i in stride(from: 0, to: count, by: Lanes.laneCount) { unsafe store(exponential(lanes(at: i)), at: i) }
    }

    /// Divides a row by its sum, which is returned.
    @unsafe @inline(__always)
    private func normalize(_ row: UnsafeMutablePointer<Float>) -> Float {
        var sum: Float = 0
        for c in 0..<columns { unsafe sum += row[c] }
        let inverse = 1 / sum
        for c in 0..<columns { unsafe row[c] *= inverse }
        return sum
    }

    /// The largest number of a row; not a number where the first one is not.
    @unsafe @inline(__always)
    private func largest(of row: UnsafeMutablePointer<Float>) -> Float {
        var peak = unsafe row[0]
        for c in 1..<max(1, columns) { unsafe peak = row[c] > peak ? row[c] : peak }
        return peak
    }

    /// self = factor · (p − onehot(y)): the gradient of the mean cross-entropy with respect to the logits.
    package func assignSoftmaxGradient(probabilities p: Matrix, targets: Matrix, factor: Float, accumulate: Bool) {
        precondition(count == p.count && targets.count == rows, "shapes of a softmax cross-entropy")
        for i in stride(from: 0, to: count, by: Lanes.laneCount) {
            let gradient = unsafe p.lanes(at: i) * factor
            unsafe store(accumulate ? lanes(at: i) + gradient : gradient, at: i)
        }
        for r in 0..<rows {
            let target = unsafe targets.start[r]
            guard target >= 0, target < Float(columns) else { continue }
            unsafe start[r * columns + Int(target)] -= factor
        }
    }
}
