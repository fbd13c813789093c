/// Absolute error: ℓ = |ŷ − y|; ∂ℓ/∂ŷ = sign(ŷ − y), and 0 where they agree.
package struct MeanAbsoluteError: ElementwiseLoss {
    package init() {}

    package static let name = "mean-absolute-error"

    @inline(__always)
    package static func value(_ prediction: Lanes, _ target: Lanes) -> Lanes { magnitude(prediction - target) }

    @inline(__always)
    package static func derivative(_ prediction: Lanes, _ target: Lanes) -> Lanes {
        let difference = prediction - target
        // Subtracting the difference from itself is 0, or not a number where the difference is none.
        return (difference - difference).replacing(with: 1, where: difference .> 0)
            .replacing(with: -1, where: difference .< 0)
    }

    package static func reference(_ prediction: Double, _ target: Double) -> Double { abs(prediction - target) }
}
