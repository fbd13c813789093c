/// Absolute error: ℓ = |ŷ − y|; ∂ℓ/∂ŷ = sign(ŷ − y), and 0 where they agree.
package struct MeanAbsoluteError: ElementwiseLoss {
    /// Creates the loss, which has no options.
    package init() {}

    package static let name = "mean-absolute-error"
    package static let formula = OperationFormula("L = mean |x − t|", "δx = sign(x − t) / n", result: "L")

    @inline(__always)
    package static func value(_ prediction: Float8, _ target: Float8) -> Float8 { magnitude(prediction - target) }

    @inline(__always)
    package static func derivative(_ prediction: Float8, _ target: Float8) -> Float8 {
        let difference = prediction - target
        // The difference minus itself is 0, or NaN where the difference is NaN.
        return (difference - difference).replacing(with: 1, where: difference .> 0)
            .replacing(with: -1, where: difference .< 0)
    }

    package static func reference(_ prediction: Double, _ target: Double) -> Double { abs(prediction - target) }
}
