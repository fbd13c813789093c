#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Matrix {
    /// self = softmax of each row of `logits`; the result is the mean cross-entropy to the classes in `targets`.
    ///
    /// The row's maximum is taken off first, so that no exponential overflows. A target outside the classes
    /// gives a loss that is not a number.
    package func assignSoftmax(_ logits: Matrix, targets: Matrix) -> Float {
        precondition(count == logits.count && targets.count == rows, "shapes of a softmax cross-entropy")
        var total: Float = 0
        for r in 0..<rows {
            let row = unsafe Row(start: logits.start + r * columns, count: columns)
            let peak = unsafe row.largest
            let sum = unsafe storeExponentials(of: row, minus: peak, at: r * columns)
            let target = unsafe targets.start[r]
            guard target >= 0, target < Float(columns) else { return .nan }
            total += unsafe logf(sum) - (row.start[Int(target)] - peak)
        }
        return total / Float(rows)
    }

    /// self = softmax of each row of `logits`.
    package func assignSoftmax(_ logits: Matrix) {
        precondition(count == logits.count, "shapes of a softmax")
        for r in 0..<rows {
            let row = unsafe Row(start: logits.start + r * columns, count: columns)
            _ = unsafe storeExponentials(of: row, minus: row.largest, at: r * columns)
        }
    }

    /// Stores softmax and gives the sum of the exponentials that it was divided by.
    @unsafe
    private func storeExponentials(of row: Row, minus peak: Float, at offset: Int) -> Float {
        if columns <= Lanes.laneCount {
            let e = unsafe exponential(row.lanes(at: 0, filler: -.infinity) - peak)
            let sum = e.total
            unsafe store(e / sum, at: offset, first: columns)
            return sum
        }
        var sum = Lanes.zero
        for c in stride(from: 0, to: columns, by: Lanes.laneCount) {
            let e = unsafe exponential(row.lanes(at: c, filler: -.infinity) - peak)
            sum += e
            unsafe store(e, at: offset + c, first: columns - c)
        }
        let total = sum.total
        for c in 0..<columns { unsafe start[offset + c] /= total }
        return total
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

    /// Writes the first `count` lanes.
    @unsafe @inline(__always)
    private func store(_ lanes: Lanes, at index: Int, first count: Int) {
        if count >= Lanes.laneCount { return unsafe store(lanes, at: index) }
        for lane in 0..<count { unsafe start[index + lane] = lanes[lane] }
    }

    /// One row, read in vectors whose surplus lanes hold a filler.
    @unsafe
    private struct Row {
        let start: UnsafeMutablePointer<Float>
        let count: Int

        @inline(__always)
        func lanes(at column: Int, filler: Float) -> Lanes {
            unsafe UnsafeRawPointer(start + column).loadUnaligned(as: Lanes.self)
                .keeping(first: count - column, otherwise: filler)
        }

        var largest: Float {
            var peak = Lanes(repeating: -.infinity)
            for c in unsafe stride(from: 0, to: count, by: Lanes.laneCount) {
                unsafe peak = larger(lanes(at: c, filler: -.infinity), peak)
            }
            return peak.largest
        }
    }
}
