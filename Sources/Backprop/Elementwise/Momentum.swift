import CKernels

/// Momentum: v ← μ v + g; Δw = η v. Source: Polyak (1964), in the form of Sutskever et al. (ICML 2013) and PyTorch.
///
/// The rule is computed by a kernel, so this type is not an `UpdateRule`.
struct Momentum {
    let rate: Float
    let momentum: Float

    /// Updates weights as `Matrix.apply` does: w ← w·keep − Δ(scale·g).
    func apply(to weights: Matrix, gradient: Matrix, velocity: Matrix, scale: Float, keep: Float) -> UpdateMeasure {
        let count = weights.count
        precondition(count == gradient.count && count == velocity.count, "shapes of an update")
        var constants = nn_momentum_constants(rate: rate, momentum: momentum, scale: scale, keep: keep)
        var squares = nn_update_squares()
        unsafe nn_kernels().pointee.elementwise.momentum(
            &constants, weights.start, gradient.start, velocity.start, count, &squares)
        return UpdateMeasure(updateSquares: Double(squares.updates), weightSquares: Double(squares.weights))
    }
}
