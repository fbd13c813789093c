/// A bias and a rectifier on sums that are still in the cache.
extension Matrix {
    /// self = max(0, self + bias) in every row; without `rectified` just self + bias, without a bias just max(0, self).
    func finishSums(bias: Matrix?, rectified: Bool) {
        precondition((bias?.count ?? columns) == columns, "a bias for each column")
        guard bias != nil || rectified else { return }
        for r in 0..<rows {
            for c in stride(from: 0, to: columns, by: Lanes.laneCount) {
                var sum = unsafe lanes(at: r * columns + c)
                if let bias { unsafe sum += bias.lanes(at: c) }
                if rectified { sum = ReLU.value(sum) }
                unsafe store(sum, at: r * columns + c, first: columns - c)
            }
        }
    }

    /// self = delta where `a` is above 0, else 0: δ_z of a = max(0, z).
    func assignRectified(_ delta: Matrix, where a: Matrix) {
        precondition(count == delta.count && count == a.count, "shapes of a rectifier")
        for i in stride(from: 0, to: count, by: Lanes.laneCount) {
            let upstream = unsafe delta.lanes(at: i)
            let passed = unsafe Lanes.zero.replacing(with: upstream, where: a.lanes(at: i) .> 0)
            unsafe store(passed, at: i, first: count - i)
        }
    }
}
