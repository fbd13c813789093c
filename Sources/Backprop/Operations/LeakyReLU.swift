/// Leaky rectifier: f(z) = z for z > 0, else 0.01 z; f′(z) = 1 or 0.01. Source: Maas, Hannun and Ng (2013).
package struct LeakyReLU: ElementwiseOperation {
    package init() {}

    package static let name = "leaky-relu"
    package var backwardDependencies: BackwardDependencies { .output }

    @inline(__always)
    package static func value(_ z: Float8) -> Float8 { z.replacing(with: z * 0.01, where: z .< 0) }

    @inline(__always)
    package static func derivative(_ z: Float8, _ a: Float8) -> Float8 {
        Float8(repeating: 0.01).replacing(with: 1, where: a .> 0)
    }

    package static func reference(_ z: Double) -> Double { z > 0 ? z : 0.01 * z }
}
