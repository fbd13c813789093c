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
