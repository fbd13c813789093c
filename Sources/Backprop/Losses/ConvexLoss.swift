/// A loss that is convex in the network's output ŷ: its Hessian H_L = ∂²L/∂ŷ² is positive semi-definite, which is what
/// the Gauss–Newton matrix Jᵀ H_L J is made of.
///
/// All functions are for the examples of the latest forward pass. Those of the curvature read the tangent of the frame's
/// first input and write to that input's gradient, from where a backward pass goes on.
package protocol ConvexLoss: Operation {
    /// L summed in double precision: what a solver compares differs by less than 32 bits can tell.
    func preciseValue(_ frame: Frame) -> Double

    /// input gradient ← H_L ẏ, ẏ being the tangent of the output.
    func curvature(_ frame: Frame)

    /// input gradient ← B z with B Bᵀ = H_L, z standing where the tangent of the output does.
    func curvatureRoot(_ frame: Frame)
}

/// A convex loss that compares each output with its target by itself: H_L = 1/n diag ℓ″(ŷ, y) over all n numbers.
package protocol ConvexElementwiseLoss: ElementwiseLoss, ConvexLoss, ConvexLossFunction {}

extension ConvexElementwiseLoss {
    @inline(__always)
    package func preciseValue(_ frame: Frame) -> Double {
        frame.input(0).preciseMeanLoss(Self.self, targets: frame.input(1))
    }

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
