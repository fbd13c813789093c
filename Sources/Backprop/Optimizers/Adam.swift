#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Adam: m ← β₁ m + (1 − β₁) g; v ← β₂ v + (1 − β₂) g²; Δw = η m̂ / (√v̂ + ε), m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ).
///
/// AdamW is the same rule with decoupled weight decay. Sources: Kingma and Ba (ICLR 2015), algorithm 1; Loshchilov and
/// Hutter (ICLR 2019), algorithm 2.
struct Adam: UpdateRule {
    static let stateCount = 2
    private let beta1: Float
    private let beta2: Float
    private let epsilon: Float
    /// η / (1 − β₁ᵗ).
    private let correctedRate: Float
    /// 1 / √(1 − β₂ᵗ).
    private let correction: Float

    /// `time` counts updates from 1.
    init(_ configuration: OptimizerConfiguration, rate: Double, time: Int) {
        beta1 = Float(configuration.beta1)
        beta2 = Float(configuration.beta2)
        epsilon = Float(configuration.epsilon)
        correctedRate = Float(rate / (1 - pow(configuration.beta1, Double(time))))
        correction = Float(1 / (1 - pow(configuration.beta2, Double(time))).squareRoot())
    }

    @inline(__always)
    func update(gradient: Lanes, first m: inout Lanes, second v: inout Lanes) -> Lanes {
        m = m * beta1 + gradient * (1 - beta1)
        v = v * beta2 + gradient * gradient * (1 - beta2)
        return m * correctedRate / (v.squareRoot() * correction + epsilon)
    }
}
