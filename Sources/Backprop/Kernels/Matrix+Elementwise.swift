extension Matrix {
    /// self = f(z).
    @inline(__always)
    func assign<F: ElementwiseOperation>(_: F.Type, of z: Matrix) {
        precondition(count == z.count, "an elementwise function keeps the shape")
        for i in stride(from: 0, to: count, by: Float8.laneCount) {
            unsafe store(F.value(z.lanes(at: i)), at: i)
        }
    }

    /// self = upstream ⊙ f′(z), or self += where `accumulate` is set: the derivative's transpose is itself.
    @inline(__always)
    func assignChain<F: ElementwiseOperation>(
        _: F.Type, upstream: Matrix, z: Matrix, a: Matrix, accumulate: Bool
    ) {
        precondition(count == z.count && count == a.count && count == upstream.count, "shapes of a chain rule")
        for i in stride(from: 0, to: count, by: Float8.laneCount) {
            let delta = unsafe upstream.lanes(at: i) * F.derivative(z.lanes(at: i), a.lanes(at: i))
            unsafe store(accumulate ? lanes(at: i) + delta : delta, at: i)
        }
    }
}
