extension Matrix {
    /// self = 1/n ℓ″(ŷ, y) ⊙ ẏ for n numbers, or √(ℓ″/n) ⊙ ẏ where `isRoot` is set.
    @inline(__always)
    func assignLossCurvature<F: ConvexElementwiseLoss>(
        _: F.Type, predictions: Matrix, targets: Matrix, tangent: Matrix, isRoot: Bool
    ) {
        precondition(
            count == predictions.count && count == targets.count && count == tangent.count, "shapes of a loss")
        let share = 1 / Float(max(1, count))
        for i in stride(from: 0, to: count, by: Lanes.laneCount) {
            let curvature = unsafe F.secondDerivative(predictions.lanes(at: i), targets.lanes(at: i)) * share
            unsafe store((isRoot ? root(curvature) : curvature) * tangent.lanes(at: i), at: i)
        }
    }

    /// self = factor · (√p ⊙ z − p (√p · z)) in each row: z through a root of the softmax's curvature, for
    /// (diag √p − p √pᵀ) (diag √p − √p pᵀ) = diag p − p pᵀ.
    func assignSoftmaxCurvatureRoot(probabilities p: Matrix, of z: Matrix, factor: Float) {
        precondition(count == p.count && count == z.count && columns == p.columns, "shapes of a softmax cross-entropy")
        for r in 0..<rows {
            let first = r * columns
            var projection: Float = 0
            for c in first..<first + columns { unsafe projection += p.start[c].squareRoot() * z.start[c] }
            for c in first..<first + columns {
                unsafe start[c] = factor * (p.start[c].squareRoot() * z.start[c] - p.start[c] * projection)
            }
        }
    }

    /// Sets every number to 1 or −1 by a random bit of its own; the first bit is that of `position`.
    func assignSigns(_ random: CounterRandom, at position: Int) {
        let n = count
        var i = 0
        while i < n {
            let bits = random.bits(at: UInt64(position + i / 128))
            for offset in 0..<min(128, n - i) {
                let isSet = bits[offset >> 5] >> UInt32(offset & 31) & 1 == 1
                unsafe start[i + offset] = isSet ? 1 : -1
            }
            i += 128
        }
    }
}
