/// Loss that is convex in the network's output ŷ: its Hessian H_L = ∂²L/∂ŷ² is positive semi-definite.
///
/// H_L is the middle factor of the Gauss–Newton matrix Jᵀ H_L J.
///
/// All functions apply to the examples of the latest forward pass. Those of the curvature read the tangent of the
/// frame's first input and write to that input's gradient, from which a backward pass continues.
package protocol ConvexLoss: Operation {
    /// Returns L summed in double precision, because solvers compare values that 32 bits cannot distinguish.
    func preciseValue(_ frame: Frame) -> Double

    /// Computes input gradient ← H_L ẏ, where ẏ is the tangent of the input.
    func curvature(_ frame: Frame)

    /// Computes input gradient ← B z with B Bᵀ = H_L, where z is the tangent of the input.
    func curvatureRoot(_ frame: Frame)
}

/// Convex loss of each output and its target separately: H_L = 1/n diag ℓ″(ŷ, y) over all n numbers.
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
