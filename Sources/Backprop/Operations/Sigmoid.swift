#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Logistic function: f(z) = σ(z) = 1 / (1 + e⁻ᶻ); f′(z) = σ (1 − σ) ≤ ¼, which is why deep sigmoid networks starve.
package struct Sigmoid: ElementwiseOperation {
    package init() {}

    package static let name = "sigmoid"
    package var backwardDependencies: BackwardDependencies { .output }

    @inline(__always)
    package static func value(_ z: Float8) -> Float8 { logistic(z) }

    @inline(__always)
    package static func derivative(_ z: Float8, _ a: Float8) -> Float8 { a * (1 - a) }

    package static func reference(_ z: Double) -> Double { 1 / (1 + exp(-z)) }
}

extension Sigmoid {
    /// σ of a single number.
    package static func probability(_ z: Float) -> Float { 1 / (1 + expf(-z)) }

    /// eᶻ of a single number.
    package static func exponential(_ z: Float) -> Float { expf(z) }
}
