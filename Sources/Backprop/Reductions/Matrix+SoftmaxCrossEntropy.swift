import CKernels

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
        return unsafe nn_kernels().pointee.reductions.cross_entropy(
            logits.start, targets.start, rows, columns, Self.uncounted, start)
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
