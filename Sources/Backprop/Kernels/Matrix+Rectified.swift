import CLanes

/// A bias and a rectifier on sums that are still in the cache.
extension Matrix {
    /// self = max(0, self + bias) in every row; without `rectified` just self + bias, without a bias just max(0, self).
    func finishSums(bias: Matrix?, rectified: Bool) {
        precondition((bias?.count ?? columns) == columns, "a bias for each column")
        guard bias != nil || rectified else { return }
        for r in 0..<rows {
            for c in stride(from: 0, to: columns, by: Float8.laneCount) {
                var sum = unsafe lanes(at: r * columns + c)
                if let bias { unsafe sum += bias.lanes(at: c) }
                if rectified { sum = ReLU.value(sum) }
                unsafe store(sum, at: r * columns + c, first: columns - c)
            }
        }
    }

    /// self = max(0, z).
    func assignRectified(_ z: Matrix) {
        precondition(count == z.count, "shapes of a rectifier")
        unsafe nn_relu(z.start, start, count)
    }

    /// self = delta where `a` is above 0, else 0, or self += where `accumulate` is set: δ_z of a = max(0, z).
    func assignRectified(_ delta: Matrix, where a: Matrix, accumulate: Bool = false) {
        precondition(count == delta.count && count == a.count, "shapes of a rectifier")
        unsafe nn_relu_chain(delta.start, a.start, start, count, accumulate ? 1 : 0)
    }
}
