/// Function f of one number with its derivative, computed for eight numbers at a time.
package protocol ElementwiseFunction {
    /// Returns f(z).
    static func value(_ z: Float8) -> Float8
    /// Returns f′(z), given a = f(z) as well; an operation's `backwardDependencies` says which of the two it reads.
    static func derivative(_ z: Float8, _ a: Float8) -> Float8
}

/// Loss ℓ(ŷ, y) of one prediction and its target with its derivative, computed for eight pairs at a time.
package protocol ElementwiseLossFunction {
    /// Returns ℓ(ŷ, y).
    static func value(_ prediction: Float8, _ target: Float8) -> Float8
    /// Returns ∂ℓ/∂ŷ.
    static func derivative(_ prediction: Float8, _ target: Float8) -> Float8
}

/// Loss of one prediction and its target that is convex in the prediction.
package protocol ConvexLossFunction: ElementwiseLossFunction {
    /// Returns ∂²ℓ/∂ŷ², which is never negative.
    static func secondDerivative(_ prediction: Float8, _ target: Float8) -> Float8
}
