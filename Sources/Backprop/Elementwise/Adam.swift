import CKernels

/// Adam: m ← β₁ m + (1 − β₁) g; v ← β₂ v + (1 − β₂) g²; Δw = η m̂ / (√v̂ + ε), m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ).
///
/// AdamW is the same rule with decoupled weight decay. The rule is computed by a kernel, so this type is not an
/// `UpdateRule`. Sources: Kingma and Ba (ICLR 2015), algorithm 1; Loshchilov and Hutter (ICLR 2019), algorithm 2.
struct Adam {
    let beta1: Float
    let beta2: Float
    let epsilon: Float
    /// η / (1 − β₁ᵗ).
    let correctedRate: Float
    /// 1 / √(1 − β₂ᵗ).
    let correction: Float

    /// Updates some parts as `UpdateRule.update` does.
    func update(_ parts: Range<Int>, of all: ParameterParts, _ vectors: UpdateVectors, keep: Float) {
        let constants = nn_adam_constants(
            beta1: beta1, beta2: beta2, rest1: 1 - beta1, rest2: 1 - beta2, epsilon: epsilon, rate: correctedRate,
            correction: correction, keep: keep)
        all.update(parts, vectors, constants)
    }
}
