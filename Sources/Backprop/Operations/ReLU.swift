/// Rectified linear unit: f(z) = max(0, z); f′(z) = 1 for z > 0, else 0. Source: Nair and Hinton (ICML 2010).
package struct ReLU: ElementwiseOperation {
    package init() {}

    package static let name = "relu"
    package var backwardReads: BackwardReads { .output }

    @inline(__always)
    package static func value(_ z: Lanes) -> Lanes { z.replacing(with: 0, where: z .< 0) }

    @inline(__always)
    package static func derivative(_ z: Lanes, _ a: Lanes) -> Lanes { Lanes.zero.replacing(with: 1, where: a .> 0) }

    package static func reference(_ z: Double) -> Double { z < 0 ? 0 : z }
}
