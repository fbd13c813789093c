#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Rectified linear unit: f(z) = max(0, z); f′(z) = 1 for z > 0, else 0. Source: Nair and Hinton (ICML 2010).
///
/// Kernels: `relu` and `relu_chain`, by `Matrix+Activation`.
package struct ReLU: ElementwiseOperation {
    /// Creates the operation, which has no options.
    package init() {}

    package static let name = "relu"
    package static let formula = OperationFormula("a = max(0, z)", "δz = δ where z > 0, else 0", result: "a")
    package var backwardDependencies: BackwardDependencies { .output }

    package func forward(_ frame: Frame) { frame.output.assignRectified(frame.input(0)) }

    package func backward(_ frame: Frame) {
        guard frame.needsGradient(0) else { return }
        frame.inputGradient(0).assignRectified(
            frame.outputGradient, where: frame.output, accumulate: frame.accumulates(0))
    }

    @inline(__always)
    package static func value(_ z: Float8) -> Float8 { rectify(z) }

    @inline(__always)
    package static func derivative(_ z: Float8, _ a: Float8) -> Float8 { Float8.zero.replacing(with: 1, where: a .> 0) }

    package static func reference(_ z: Double) -> Double { z < 0 ? 0 : z }
}

/// Leaky rectifier: f(z) = z for z > 0, else 0.01 z; f′(z) = 1 or 0.01. Source: Maas, Hannun and Ng (2013).
package struct LeakyReLU: ElementwiseOperation {
    /// Creates the operation, which has no options.
    package init() {}

    package static let name = "leaky-relu"
    package static let formula = OperationFormula(
        "a = z where z > 0, else 0.01 z", "δz = δ where z > 0, else 0.01 δ", result: "a")
    package var backwardDependencies: BackwardDependencies { .output }

    @inline(__always)
    package static func value(_ z: Float8) -> Float8 { z.replacing(with: z * 0.01, where: z .< 0) }

    @inline(__always)
    package static func derivative(_ z: Float8, _ a: Float8) -> Float8 {
        Float8(repeating: 0.01).replacing(with: 1, where: a .> 0)
    }

    package static func reference(_ z: Double) -> Double { z > 0 ? z : 0.01 * z }
}

/// Exponential linear unit: f(z) = z for z > 0, else eᶻ − 1; f′(z) = 1, or eᶻ = f(z) + 1.
///
/// eᶻ − 1 keeps its digits near 0, where eᶻ and 1 nearly cancel. Source: Clevert et al. (ICLR 2016).
package struct ELU: ElementwiseOperation {
    /// Creates the operation, which has no options.
    package init() {}

    package static let name = "elu"
    package static let formula = OperationFormula(
        "a = z where z > 0, else eᶻ − 1", "δz = δ where z > 0, else δ ⊙ (a + 1)", result: "a")
    package var backwardDependencies: BackwardDependencies { .output }

    @inline(__always)
    package static func value(_ z: Float8) -> Float8 { z.replacing(with: exponentialLessOne(z), where: z .< 0) }

    @inline(__always)
    package static func derivative(_ z: Float8, _ a: Float8) -> Float8 { (a + 1).replacing(with: 1, where: a .> 0) }

    package static func reference(_ z: Double) -> Double { z > 0 ? z : expm1(z) }
}

/// Sigmoid-weighted linear unit, or swish: f(z) = z σ(z); f′(z) = σ(z) (1 + z (1 − σ(z))).
///
/// Source: Elfwing et al. (2018).
package struct SiLU: ElementwiseOperation {
    /// Creates the operation, which has no options.
    package init() {}

    package static let name = "silu"
    package static let formula = OperationFormula("a = z σ(z)", "δz = δ ⊙ σ(z) (1 + z (1 − σ(z)))", result: "a")

    @inline(__always)
    package static func value(_ z: Float8) -> Float8 { z * logistic(z) }

    @inline(__always)
    package static func derivative(_ z: Float8, _ a: Float8) -> Float8 {
        let s = logistic(z)
        return s * (z * (1 - s) + 1)
    }

    package static func reference(_ z: Double) -> Double { z / (1 + exp(-z)) }
}

/// Hyperbolic tangent: f(z) = tanh z; f′(z) = 1 − tanh² z ≤ 1.
package struct Tanh: ElementwiseOperation {
    /// Creates the operation, which has no options.
    package init() {}

    package static let name = "tanh"
    package static let formula = OperationFormula("a = tanh z", "δz = δ ⊙ (1 − a²)", result: "a")
    package var backwardDependencies: BackwardDependencies { .output }

    @inline(__always)
    package static func value(_ z: Float8) -> Float8 { hyperbolicTangent(z) }

    @inline(__always)
    package static func derivative(_ z: Float8, _ a: Float8) -> Float8 { 1 - a * a }

    package static func reference(_ z: Double) -> Double { hyperbolicTangentReference(z) }

    package func forward(_ frame: Frame) { frame.output.assignTanh(of: frame.input(0)) }

    package func backward(_ frame: Frame) {
        guard frame.needsGradient(0) else { return }
        frame.inputGradient(0).assignTanhChain(
            upstream: frame.outputGradient, a: frame.output, accumulate: frame.accumulates(0))
    }
}

/// Returns tanh by the C library; inside `Tanh` the name would refer to the type's own members.
private func hyperbolicTangentReference(_ z: Double) -> Double { tanh(z) }

/// Logistic function: f(z) = σ(z) = 1 / (1 + e⁻ᶻ); f′(z) = σ (1 − σ) ≤ ¼, so gradients shrink in deep sigmoid networks.
package struct Sigmoid: ElementwiseOperation {
    /// Creates the operation, which has no options.
    package init() {}

    package static let name = "sigmoid"
    package static let formula = OperationFormula("a = σ(z) = 1/(1 + e⁻ᶻ)", "δz = δ ⊙ a ⊙ (1 − a)", result: "a")
    package var backwardDependencies: BackwardDependencies { .output }

    @inline(__always)
    package static func value(_ z: Float8) -> Float8 { logistic(z) }

    @inline(__always)
    package static func derivative(_ z: Float8, _ a: Float8) -> Float8 { a * (1 - a) }

    package static func reference(_ z: Double) -> Double { 1 / (1 + exp(-z)) }

    package func forward(_ frame: Frame) { frame.output.assignLogistic(of: frame.input(0)) }

    package func backward(_ frame: Frame) {
        guard frame.needsGradient(0) else { return }
        frame.inputGradient(0).assignLogisticChain(
            upstream: frame.outputGradient, a: frame.output, accumulate: frame.accumulates(0))
    }
}

extension Sigmoid {
    /// Returns σ(z) of a single number.
    package static func probability(_ z: Float) -> Float { 1 / (1 + expf(-z)) }

    /// Returns eᶻ of a single number.
    package static func exponential(_ z: Float) -> Float { expf(z) }
}

/// Smooth rectifier: f(z) = ln (1 + eᶻ) = max(0, z) + ln (1 + e^−|z|); f′(z) = σ(z).
///
/// Source: Dugas et al. (NIPS 2000).
package struct Softplus: ElementwiseOperation {
    /// Creates the operation, which has no options.
    package init() {}

    package static let name = "softplus"
    package static let formula = OperationFormula("a = ln(1 + eᶻ)", "δz = δ ⊙ σ(z)", result: "a")

    @inline(__always)
    package static func value(_ z: Float8) -> Float8 {
        larger(z, .zero) + logarithmOfOnePlus(exponential(-magnitude(z)))
    }

    @inline(__always)
    package static func derivative(_ z: Float8, _ a: Float8) -> Float8 { logistic(z) }

    package static func reference(_ z: Double) -> Double { max(0, z) + log1p(exp(-abs(z))) }
}

/// Heaviside step: f(z) = 1 for z > 0, else 0; f′(z) = 0 almost everywhere, so nothing below it learns.
package struct Step: ElementwiseOperation {
    /// Creates the operation, which has no options.
    package init() {}

    package static let name = "step"
    package static let formula = OperationFormula("a = 1 where z > 0, else 0", "δz = 0", result: "a")

    @inline(__always)
    package static func value(_ z: Float8) -> Float8 { Float8.zero.replacing(with: 1, where: z .> 0) }

    @inline(__always)
    package static func derivative(_ z: Float8, _ a: Float8) -> Float8 { .zero }

    package static func reference(_ z: Double) -> Double { z > 0 ? 1 : 0 }
}

/// Identity: f(z) = z, for a layer that is nothing but an activation.
package struct Identity: ElementwiseOperation {
    /// Creates the operation, which has no options.
    package init() {}

    package static let name = "identity"
    package static let formula = OperationFormula("a = z", "δz = δ", result: "a")
    package var backwardDependencies: BackwardDependencies { [] }

    @inline(__always)
    package static func value(_ z: Float8) -> Float8 { z }

    @inline(__always)
    package static func derivative(_ z: Float8, _ a: Float8) -> Float8 { Float8(repeating: 1) }

    package static func reference(_ z: Double) -> Double { z }
}
