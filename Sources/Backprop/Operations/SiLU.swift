#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Sigmoid-weighted linear unit, or swish: f(z) = z σ(z); f′(z) = σ(z) (1 + z (1 − σ(z))). Source: Elfwing et al. (2018).
package struct SiLU: ElementwiseOperation {
    package init() {}

    package static let name = "silu"

    @inline(__always)
    package static func value(_ z: Float8) -> Float8 { z * logistic(z) }

    @inline(__always)
    package static func derivative(_ z: Float8, _ a: Float8) -> Float8 {
        let s = logistic(z)
        return s * (z * (1 - s) + 1)
    }

    package static func reference(_ z: Double) -> Double { z / (1 + exp(-z)) }
}
