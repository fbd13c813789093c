#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Cross-entropy of a target y in [0, 1] and a logit z: ℓ = max(0, z) − z y + ln (1 + e^−|z|); ∂ℓ/∂z = σ(z) − y;
/// ∂²ℓ/∂z² = σ(z) (1 − σ(z)).
///
/// It takes the logit, not σ(z), so that no logarithm of 0 can appear.
package struct BinaryCrossEntropy: ConvexElementwiseLoss {
    /// Creates the loss, which has no options.
    package init() {}

    package static let name = "binary-cross-entropy"
    package static let formula = OperationFormula(
        "L = −mean (t ln p + (1 − t) ln(1 − p)), p = σ(x)", "δx = (p − t) / n", result: "L")

    @inline(__always)
    package static func value(_ prediction: Float8, _ target: Float8) -> Float8 {
        Softplus.value(prediction) - prediction * target
    }

    @inline(__always)
    package static func derivative(_ prediction: Float8, _ target: Float8) -> Float8 { logistic(prediction) - target }

    @inline(__always)
    package static func secondDerivative(_ prediction: Float8, _ target: Float8) -> Float8 {
        let p = logistic(prediction)
        return p * (1 - p)
    }

    package static func reference(_ prediction: Double, _ target: Double) -> Double {
        max(0, prediction) - prediction * target + log1p(exp(-abs(prediction)))
    }
}
