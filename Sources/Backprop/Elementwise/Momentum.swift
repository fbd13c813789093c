import CKernels

/// Momentum: v ← μ v + g; Δw = η v. Source: Polyak (1964), in the form of Sutskever et al. (ICML 2013) and PyTorch.
///
/// The rule is computed by a kernel, so this type is not an `UpdateRule`.
struct Momentum {
    let rate: Float
    let momentum: Float

    /// Updates some parts as `UpdateRule.update` does.
    func update(_ parts: Range<Int>, of all: ParameterParts, _ vectors: UpdateVectors, keep: Float) {
        all.update(parts, vectors, nn_momentum_constants(rate: rate, momentum: momentum, keep: keep))
    }
}
