/// Heaviside step: f(z) = 1 for z > 0, else 0; f′(z) = 0 almost everywhere, so nothing below it learns.
package struct Step: ElementwiseOperation {
    package init() {}

    package static let name = "step"

    @inline(__always)
    package static func value(_ z: Float8) -> Float8 { Float8.zero.replacing(with: 1, where: z .> 0) }

    @inline(__always)
    package static func derivative(_ z: Float8, _ a: Float8) -> Float8 { .zero }

    package static func reference(_ z: Double) -> Double { z > 0 ? 1 : 0 }
}
