extension Matrix {
    /// Target of a row that does not count.
    static var uncounted: Float { -1 }

    /// Sets self to the softmax of each row of `logits`, and returns the mean cross-entropy to the classes in
    /// `targets`.
    ///
    /// A row whose target is `uncounted` becomes zero and is left out of the mean; the mean over no rows is 0. The
    /// row's maximum is subtracted first, so that no exponential overflows. Any other target outside the classes, or a
    /// row whose exponentials have no finite sum, gives a loss of NaN.
    package func assignSoftmax(_ logits: Matrix, targets: Matrix) -> Float {
        precondition(targets.count == rows && logits.count == count, "shapes of a softmax cross-entropy")
        return isWide
            ? crossEntropy(logits, targets: targets, isWide: true)
            : crossEntropy(logits, targets: targets, isWide: false)
    }

    /// Returns the mean of −ln p[y] = ln Σ − (z[y] − max).
    @inline(__always)
    private func crossEntropy(_ logits: Matrix, targets: Matrix, isWide: Bool) -> Float {
        unsafe shift(logits, isWide: isWide)
        var total: Float = 0
        var counted = rows
        for r in 0..<rows {
            let target = unsafe targets.start[r]
            if target >= 0, target < Float(columns) {
                unsafe total -= start[r * columns + Int(target)]
            } else {
                guard target == Self.uncounted else { return .nan }
                counted -= 1
            }
        }
        exponentiate()
        let logarithms = unsafe normalize(targets: targets, isWide: isWide)
        return (total + logarithms) / Float(max(1, counted))
    }

    /// Divides each row that counts by its sum Σ and clears the others; returns the sum of ln Σ over the rows that
    /// count.
    @unsafe @inline(__always)
    private func normalize(targets: Matrix, isWide: Bool) -> Float {
        var total: Float = 0
        // The logarithms of eight sums are taken together.
        var sums = Float8(repeating: 1)
        for r in 0..<rows {
            let row = unsafe start + r * columns
            if unsafe targets.start[r] == Self.uncounted {
                unsafe row.update(repeating: 0, count: columns)
            } else {
                let sum = unsafe normalize(row, isWide: isWide)
                guard sum < .infinity else { return .nan }
                // Writing one lane would go through memory, and the next read of all eight would wait for it.
                sums = sums.replacing(with: sum, where: Float8.laneNumbers .== Float(r & 7))
            }
            if r & 7 == 7 || r == rows - 1 {
                total += logarithm(sums).total
                sums = Float8(repeating: 1)
            }
        }
        return total
    }

    /// Number of targets that count.
    package var countedTargets: Int {
        var counts = SIMD8<Int32>.zero
        let n = count
        for i in stride(from: 0, to: n, by: Float8.laneCount) {
            let targets = unsafe lanes(at: i).keeping(first: n - i, otherwise: Self.uncounted)
            counts = counts.replacing(with: counts &+ 1, where: targets .!= Self.uncounted)
        }
        return Int(counts.wrappedSum())
    }

    /// self = factor · (p − onehot(y)): the gradient of the mean cross-entropy with respect to the logits.
    package func assignSoftmaxGradient(probabilities p: Matrix, targets: Matrix, factor: Float, accumulate: Bool) {
        precondition(count == p.count && targets.count == rows, "shapes of a softmax cross-entropy")
        for i in stride(from: 0, to: count, by: Float8.laneCount) {
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
