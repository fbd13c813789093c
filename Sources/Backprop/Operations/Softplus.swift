#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A smooth rectifier: f(z) = ln (1 + eᶻ) = max(0, z) + ln (1 + e^−|z|); f′(z) = σ(z). Source: Dugas et al. (NIPS 2000).
package struct Softplus: ElementwiseOperation {
    package init() {}

    package static let name = "softplus"

    @inline(__always)
    package static func value(_ z: Float8) -> Float8 {
        larger(z, .zero) + logarithmOfOnePlus(exponential(-magnitude(z)))
    }

    @inline(__always)
    package static func derivative(_ z: Float8, _ a: Float8) -> Float8 { logistic(z) }

    package static func reference(_ z: Double) -> Double { max(0, z) + log1p(exp(-abs(z))) }
}
