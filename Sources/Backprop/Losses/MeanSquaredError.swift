/// Squared error: ℓ = (ŷ − y)²; ∂ℓ/∂ŷ = 2 (ŷ − y).
package struct MeanSquaredError: ElementwiseLoss {
    package init() {}

    package static let name = "mean-squared-error"

    @inline(__always)
    package static func value(_ prediction: Lanes, _ target: Lanes) -> Lanes {
        let difference = prediction - target
        return difference * difference
    }

    @inline(__always)
    package static func derivative(_ prediction: Lanes, _ target: Lanes) -> Lanes { (prediction - target) * 2 }

    package static func reference(_ prediction: Double, _ target: Double) -> Double {
        (prediction - target) * (prediction - target)
    }
}
