#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Matrix {
    /// Returns 1/n Σ ℓ(ŷ, y), where self is ŷ.
    @inline(__always)
    func meanLoss<F: ElementwiseLossFunction>(_: F.Type, targets: Matrix) -> Float {
        precondition(count == targets.count && count > 0, "predictions and targets of different shapes")
        var sum = Float8.zero
        let n = count
        for i in stride(from: 0, to: n, by: Float8.laneCount) {
            sum += unsafe F.value(lanes(at: i), targets.lanes(at: i)).keeping(first: n - i, otherwise: 0)
        }
        return sum.total / Float(n)
    }

    /// self = factor · ∂ℓ/∂ŷ, or self += where `accumulate` is set.
    @inline(__always)
    func assignLossGradient<F: ElementwiseLossFunction>(
        _: F.Type, predictions: Matrix, targets: Matrix, factor: Float, accumulate: Bool
    ) {
        precondition(count == predictions.count && count == targets.count, "shapes of a loss")
        for i in stride(from: 0, to: count, by: Float8.laneCount) {
            let gradient = unsafe F.derivative(predictions.lanes(at: i), targets.lanes(at: i)) * factor
            unsafe store(accumulate ? lanes(at: i) + gradient : gradient, at: i)
        }
    }
}

extension Matrix {
    /// Returns 1/n Σ ℓ(ŷ, y), where self is ŷ, summed in double precision.
    @inline(__always)
    func preciseMeanLoss<F: ConvexLossFunction>(_: F.Type, targets: Matrix) -> Double {
        precondition(count == targets.count && count > 0, "predictions and targets of different shapes")
        var sum = 0.0
        let n = count
        for i in stride(from: 0, to: n, by: Float8.laneCount) {
            sum += unsafe Double(F.value(lanes(at: i), targets.lanes(at: i)).keeping(first: n - i, otherwise: 0).total)
        }
        return sum / Double(n)
    }

    /// Returns 1/n Σ (ln Σ eᶻ − z[y]) over the n rows that count of the logits z in self, in double precision.
    func preciseCrossEntropy(targets: Matrix) -> Double {
        precondition(targets.count == rows, "shapes of a softmax cross-entropy")
        var sum = 0.0
        for r in 0..<rows {
            let target = unsafe targets.start[r]
            if target == Self.uncounted { continue }
            guard target >= 0, target < Float(columns) else { return .nan }
            let row = r * columns
            let own = unsafe Double(start[row + Int(target)])
            let peak = unsafe Double(start[row + largestColumn(inRow: r)])
            var total = 0.0
            for c in row..<row + columns { unsafe total += exp(Double(start[c]) - peak) }
            sum += log(total) + peak - own
        }
        return sum / Double(max(1, targets.countedTargets))
    }

    /// self = 1/n ℓ″(ŷ, y) ⊙ ẏ for n numbers, or √(ℓ″/n) ⊙ ẏ where `isRoot` is set.
    @inline(__always)
    func assignLossCurvature<F: ConvexLossFunction>(
        _: F.Type, predictions: Matrix, targets: Matrix, tangent: Matrix, isRoot: Bool
    ) {
        precondition(
            count == predictions.count && count == targets.count && count == tangent.count, "shapes of a loss")
        let share = 1 / Float(max(1, count))
        for i in stride(from: 0, to: count, by: Float8.laneCount) {
            let curvature = unsafe F.secondDerivative(predictions.lanes(at: i), targets.lanes(at: i)) * share
            unsafe store((isRoot ? root(curvature) : curvature) * tangent.lanes(at: i), at: i)
        }
    }

    /// self = factor · (√p ⊙ z − p (√p · z)) in each row: a square root of the softmax's curvature, applied to z.
    ///
    /// It is a square root because (diag √p − p √pᵀ) (diag √p − √p pᵀ) = diag p − p pᵀ.
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

    /// Sets every number to 1 or −1 by a random bit of its own, from the block at `position` on.
    func assignSigns(_ random: CounterRandom, at position: Int) {
        let n = count
        var i = 0
        while i < n {
            let bits = random.bits(at: UInt64(truncatingIfNeeded: position) &+ UInt64(i / 128))
            for offset in 0..<min(128, n - i) {
                let isSet = bits[offset >> 5] >> UInt32(offset & 31) & 1 == 1
                unsafe start[i + offset] = isSet ? 1 : -1
            }
            i += 128
        }
    }
}
