/// Rectified linear unit: f(z) = max(0, z); f′(z) = 1 for z > 0, else 0. Source: Nair and Hinton (ICML 2010).
package struct ReLU: ElementwiseOperation {
    package init() {}

    package static let name = "relu"
    package var backwardDependencies: BackwardDependencies { .output }

    package func forward(_ frame: Frame) {
        let z = frame.input(0)
        if z.count < Matrix.leastWide { frame.output.assign(Self.self, of: z) } else { frame.output.assignRectified(z) }
    }

    package func backward(_ frame: Frame) {
        guard frame.needsGradient(0) else { return }
        let (delta, a, accumulates) = (frame.outputGradient, frame.output, frame.accumulates(0))
        if a.count < Matrix.leastWide {
            frame.inputGradient(0).assignChain(Self.self, upstream: delta, z: a, a: a, accumulate: accumulates)
        } else {
            frame.inputGradient(0).assignRectified(delta, where: a, accumulate: accumulates)
        }
    }

    @inline(__always)
    package static func value(_ z: Float8) -> Float8 { z.replacing(with: 0, where: z .< 0) }

    @inline(__always)
    package static func derivative(_ z: Float8, _ a: Float8) -> Float8 { Float8.zero.replacing(with: 1, where: a .> 0) }

    package static func reference(_ z: Double) -> Double { z < 0 ? 0 : z }
}
