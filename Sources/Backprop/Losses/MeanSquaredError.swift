/// Squared error: ℓ = (ŷ − y)²; ∂ℓ/∂ŷ = 2 (ŷ − y); ∂²ℓ/∂ŷ² = 2.
package struct MeanSquaredError: ConvexElementwiseLoss {
    /// Creates the loss, which has no options.
    package init() {}

    package static let name = "mean-squared-error"
    package static let formula = OperationFormula("L = mean (x − t)²", "δx = 2 (x − t) / n", result: "L")

    @inline(__always)
    package static func value(_ prediction: Float8, _ target: Float8) -> Float8 {
        let difference = prediction - target
        return difference * difference
    }

    @inline(__always)
    package static func derivative(_ prediction: Float8, _ target: Float8) -> Float8 { (prediction - target) * 2 }

    @inline(__always)
    package static func secondDerivative(_ prediction: Float8, _ target: Float8) -> Float8 { Float8(repeating: 2) }

    package static func reference(_ prediction: Double, _ target: Double) -> Double {
        (prediction - target) * (prediction - target)
    }
}
