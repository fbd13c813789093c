extension Matrix {
    /// 1/n Σ ℓ(ŷ, y), self being ŷ.
    @inline(__always)
    func meanLoss<F: ElementwiseLoss>(_: F.Type, targets: Matrix) -> Float {
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
    func assignLossGradient<F: ElementwiseLoss>(
        _: F.Type, predictions: Matrix, targets: Matrix, factor: Float, accumulate: Bool
    ) {
        precondition(count == predictions.count && count == targets.count, "shapes of a loss")
        for i in stride(from: 0, to: count, by: Float8.laneCount) {
            let gradient = unsafe F.derivative(predictions.lanes(at: i), targets.lanes(at: i)) * factor
            unsafe store(accumulate ? lanes(at: i) + gradient : gradient, at: i)
        }
    }
}
