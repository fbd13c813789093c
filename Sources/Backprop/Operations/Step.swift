/// Heaviside step: f(z) = 1 for z > 0, else 0; f′(z) = 0 almost everywhere, so nothing below it learns.
package struct Step: ElementwiseOperation {
    package init() {}

    package static let name = "step"

    @inline(__always)
    package static func value(_ z: Lanes) -> Lanes { Lanes.zero.replacing(with: 1, where: z .> 0) }

    @inline(__always)
    package static func derivative(_ z: Lanes, _ a: Lanes) -> Lanes { .zero }

    package static func reference(_ z: Double) -> Double { z > 0 ? 1 : 0 }
}
