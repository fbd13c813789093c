#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Hyperbolic tangent: f(z) = tanh z; f′(z) = 1 − tanh² z ≤ 1.
package struct Tanh: ElementwiseOperation {
    package init() {}

    package static let name = "tanh"
    package var backwardDependencies: BackwardDependencies { .output }

    @inline(__always)
    package static func value(_ z: Float8) -> Float8 { hyperbolicTangent(z) }

    @inline(__always)
    package static func derivative(_ z: Float8, _ a: Float8) -> Float8 { 1 - a * a }

    package static func reference(_ z: Double) -> Double { hyperbolicTangentReference(z) }
}

/// The C library's tanh; inside `Tanh` the name would mean the type's own members.
private func hyperbolicTangentReference(_ z: Double) -> Double { tanh(z) }
