#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Exponential linear unit: f(z) = z for z > 0, else eᶻ − 1; f′(z) = 1, or eᶻ = f(z) + 1. Source: Clevert et al. (ICLR 2016).
package struct ELU: ElementwiseOperation {
    package init() {}

    package static let name = "elu"
    package var backwardDependencies: BackwardDependencies { .output }

    @inline(__always)
    package static func value(_ z: Float8) -> Float8 { z.replacing(with: exponential(z) - 1, where: z .< 0) }

    @inline(__always)
    package static func derivative(_ z: Float8, _ a: Float8) -> Float8 { (a + 1).replacing(with: 1, where: a .> 0) }

    package static func reference(_ z: Double) -> Double { z > 0 ? z : expm1(z) }
}
