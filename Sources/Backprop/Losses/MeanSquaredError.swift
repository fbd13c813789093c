/// Squared error: ℓ = (ŷ − y)²; ∂ℓ/∂ŷ = 2 (ŷ − y); ∂²ℓ/∂ŷ² = 2.
package struct MeanSquaredError: ConvexElementwiseLoss {
    package init() {}

    package static let name = "mean-squared-error"

    @inline(__always)
    package static func value(_ prediction: Lanes, _ target: Lanes) -> Lanes {
        let difference = prediction - target
        return difference * difference
    }

    @inline(__always)
    package static func derivative(_ prediction: Lanes, _ target: Lanes) -> Lanes { (prediction - target) * 2 }

    @inline(__always)
    package static func secondDerivative(_ prediction: Lanes, _ target: Lanes) -> Lanes { Lanes(repeating: 2) }

    package static func reference(_ prediction: Double, _ target: Double) -> Double {
        (prediction - target) * (prediction - target)
    }
}
