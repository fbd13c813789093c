import CKernels

/// How one number of a parameter moves, given its gradient: eight at a time, and all state in two vectors.
package protocol UpdateRule {
    /// How many of the two state vectors the rule uses.
    static var stateCount: Int { get }
    /// Δw, which is *subtracted* from the weights; `first` and `second` are the rule's own state.
    func update(gradient: Float8, first: inout Float8, second: inout Float8) -> Float8
}

/// What one update did to one parameter.
package struct UpdateMeasure: Sendable {
    /// Σ Δw², and Σ w² after the update.
    package var updateSquares: Double
    package var weightSquares: Double
}

extension Matrix {
    /// w ← w·keep − Δ(scale·g), and what that came to.
    ///
    /// The vectors are regions of the arena, padded with zeros to whole lines, so whole vectors are processed; a rule maps
    /// a gradient of zero with zero state to an update of zero, which keeps the padding zero.
    package func apply<Rule: UpdateRule>(
        _ rule: Rule, gradient: Matrix, first: Matrix, second: Matrix, scale: Float, keep: Float
    ) -> UpdateMeasure {
        precondition(count == gradient.count && count == first.count && count == second.count, "shapes of an update")
        var updates = Float8.zero
        var weights = Float8.zero
        for i in stride(from: 0, to: count, by: Float8.laneCount) {
            var m = unsafe Rule.stateCount > 0 ? first.lanes(at: i) : .zero
            var v = unsafe Rule.stateCount > 1 ? second.lanes(at: i) : .zero
            let old = unsafe lanes(at: i)
            let new = unsafe old * keep - rule.update(gradient: gradient.lanes(at: i) * scale, first: &m, second: &v)
            let delta = new - old
            updates += delta * delta
            weights += new * new
            unsafe store(new, at: i)
            if Rule.stateCount > 0 { unsafe first.store(m, at: i) }
            if Rule.stateCount > 1 { unsafe second.store(v, at: i) }
        }
        return UpdateMeasure(updateSquares: Double(updates.total), weightSquares: Double(weights.total))
    }
}

/// The constants of Adam's rule, and its kernels: one for eight weights, one for many.
struct AdamConstants: Sendable {
    private let constants: nn_adam_constants

    /// `rate` is η / (1 − β₁ᵗ), `correction` is 1 / √(1 − β₂ᵗ).
    init(beta1: Float, beta2: Float, epsilon: Float, rate: Float, correction: Float) {
        constants = nn_adam_constants(
            beta1: beta1, beta2: beta2, rest1: 1 - beta1, rest2: 1 - beta2, epsilon: epsilon, rate: rate,
            correction: correction, scale: 1, keep: 1)
    }

    /// Updates both moments of eight weights and returns what is subtracted from the weights.
    @inline(__always)
    func update(gradient: Float8, first m: inout Float8, second v: inout Float8) -> Float8 {
        let low = nn_adam4(constants, gradient.lowHalf, m.lowHalf, v.lowHalf)
        let high = nn_adam4(constants, gradient.highHalf, m.highHalf, v.highHalf)
        m = Float8(lowHalf: low.first, highHalf: high.first)
        v = Float8(lowHalf: low.second, highHalf: high.second)
        return Float8(lowHalf: low.step, highHalf: high.step)
    }

    /// Applies the rule to many weights, in a loop that is compiled for each width of vector.
    func apply(
        to weights: Matrix, gradient: Matrix, first: Matrix, second: Matrix, scale: Float, keep: Float
    ) -> UpdateMeasure {
        let count = weights.count
        precondition(count == gradient.count && count == first.count && count == second.count, "shapes of an update")
        var constants = constants
        (constants.scale, constants.keep) = (scale, keep)
        var squares = nn_update_squares()
        unsafe nn_adam(&constants, weights.start, gradient.start, first.start, second.start, count, &squares)
        return UpdateMeasure(updateSquares: Double(squares.updates), weightSquares: Double(squares.weights))
    }
}
