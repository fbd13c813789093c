/// Gradient descent: Δw = η g. Source: Robbins and Monro, "A stochastic approximation method" (1951).
struct GradientDescent: UpdateRule {
    static let stateCount = 0
    let rate: Float

    @inline(__always)
    func update(gradient: Float8, first: inout Float8, second: inout Float8) -> Float8 { gradient * rate }
}

/// Nesterov's momentum: v ← μ v + g; Δw = η (g + μ v).
///
/// Source: Nesterov (1983), in the form of Bengio et al., "Advances in optimizing recurrent networks" (2013), and
/// PyTorch.
struct Nesterov: UpdateRule {
    static let stateCount = 1
    let rate: Float
    let momentum: Float

    @inline(__always)
    func update(gradient: Float8, first v: inout Float8, second: inout Float8) -> Float8 {
        v = v * momentum + gradient
        return (gradient + v * momentum) * rate
    }
}

/// Adagrad: s ← s + g²; Δw = η g / (√s + ε). Source: Duchi, Hazan and Singer (JMLR 2011).
struct Adagrad: UpdateRule {
    static let stateCount = 1
    let rate: Float
    let epsilon: Float

    @inline(__always)
    func update(gradient: Float8, first s: inout Float8, second: inout Float8) -> Float8 {
        s += gradient * gradient
        return gradient * rate / (root(s) + epsilon)
    }
}

/// RMSProp: s ← β s + (1 − β) g²; Δw = η g / (√s + ε). Source: Tieleman and Hinton, Coursera lecture 6.5 (2012).
struct RMSProp: UpdateRule {
    static let stateCount = 1
    let rate: Float
    let decay: Float
    let epsilon: Float

    @inline(__always)
    func update(gradient: Float8, first s: inout Float8, second: inout Float8) -> Float8 {
        s = s * decay + gradient * gradient * (1 - decay)
        return gradient * rate / (root(s) + epsilon)
    }
}

/// Lion: Δw = η sign(β₁ m + (1 − β₁) g); m ← β₂ m + (1 − β₂) g. Source: Chen et al. (NeurIPS 2023), algorithm 2.
struct Lion: UpdateRule {
    static let stateCount = 1
    let rate: Float
    let beta1: Float
    let beta2: Float

    @inline(__always)
    func update(gradient: Float8, first m: inout Float8, second: inout Float8) -> Float8 {
        let direction = m * beta1 + gradient * (1 - beta1)
        m = m * beta2 + gradient * (1 - beta2)
        return Float8.zero.replacing(with: rate, where: direction .> 0).replacing(with: -rate, where: direction .< 0)
    }
}
