/// Huber's loss with threshold 1: ℓ = ½ d² for |d| ≤ 1, else |d| − ½, d = ŷ − y; ∂ℓ/∂ŷ = d clamped to [−1, 1]; ∂²ℓ/∂ŷ²
/// = 1 for |d| < 1, else 0.
///
/// Source: Huber, "Robust estimation of a location parameter" (1964).
package struct Huber: ConvexElementwiseLoss {
    /// Creates the loss, which has no options.
    package init() {}

    package static let name = "huber"
    package static let formula = OperationFormula(
        "L = mean (½ d² where |d| ≤ 1, else |d| − ½), d = x − t", "δx = d clamped to [−1, 1] / n", result: "L")

    @inline(__always)
    package static func value(_ prediction: Float8, _ target: Float8) -> Float8 {
        let d = prediction - target
        let size = magnitude(d)
        return (d * d * 0.5).replacing(with: size - 0.5, where: size .> 1)
    }

    @inline(__always)
    package static func derivative(_ prediction: Float8, _ target: Float8) -> Float8 {
        let d = prediction - target
        return d.replacing(with: 1, where: d .> 1).replacing(with: -1, where: d .< -1)
    }

    @inline(__always)
    package static func secondDerivative(_ prediction: Float8, _ target: Float8) -> Float8 {
        Float8(repeating: 1).replacing(with: 0, where: magnitude(prediction - target) .>= 1)
    }

    package static func reference(_ prediction: Double, _ target: Double) -> Double {
        let d = abs(prediction - target)
        return d <= 1 ? 0.5 * d * d : d - 0.5
    }
}
