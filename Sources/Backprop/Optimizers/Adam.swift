/// Adam: m ← β₁ m + (1 − β₁) g; v ← β₂ v + (1 − β₂) g²; Δw = η m̂ / (√v̂ + ε), m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ).
///
/// AdamW is the same rule with decoupled weight decay. Sources: Kingma and Ba (ICLR 2015), algorithm 1; Loshchilov and
/// Hutter (ICLR 2019), algorithm 2.
struct Adam: UpdateRule {
    static let stateCount = 2
    let beta1: Float
    let beta2: Float
    let epsilon: Float
    /// η / (1 − β₁ᵗ).
    let correctedRate: Float
    /// 1 / √(1 − β₂ᵗ).
    let correction: Float

    @inline(__always)
    func update(gradient: Float8, first m: inout Float8, second v: inout Float8) -> Float8 {
        m = m * beta1 + gradient * (1 - beta1)
        v = v * beta2 + gradient * gradient * (1 - beta2)
        return m * correctedRate / (root(v) * correction + epsilon)
    }
}
