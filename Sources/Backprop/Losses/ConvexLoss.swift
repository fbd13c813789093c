/// A loss that is convex in the network's output ŷ: its Hessian H_L = ∂²L/∂ŷ² is positive semi-definite, which is what
/// the Gauss–Newton matrix Jᵀ H_L J is made of.
///
/// Both functions are for the examples of the latest forward pass, read the frame's first input's tangent and write to that
/// input's gradient, from where a backward pass goes on.
package protocol ConvexLoss: Operation {
    /// input gradient ← H_L ẏ, ẏ being the tangent of the output.
    func curvature(_ frame: Frame)

    /// input gradient ← B z with B Bᵀ = H_L, z standing where the tangent of the output does.
    func curvatureRoot(_ frame: Frame)
}

/// A convex loss that compares each output with its target by itself: H_L = 1/n diag ℓ″(ŷ, y) over all n numbers.
package protocol ConvexElementwiseLoss: ElementwiseLoss, ConvexLoss {
    /// ∂²ℓ/∂ŷ², never negative.
    static func secondDerivative(_ prediction: Lanes, _ target: Lanes) -> Lanes
}

extension ConvexElementwiseLoss {
    @inline(__always)
    package func curvature(_ frame: Frame) {
        frame.inputGradient(0).assignLossCurvature(
            Self.self, predictions: frame.input(0), targets: frame.input(1), tangent: frame.inputTangent(0),
            isRoot: false)
    }

    @inline(__always)
    package func curvatureRoot(_ frame: Frame) {
        frame.inputGradient(0).assignLossCurvature(
            Self.self, predictions: frame.input(0), targets: frame.input(1), tangent: frame.inputTangent(0),
            isRoot: true)
    }
}
