import CKernels

/// Rule that updates each weight by its own gradient, eight at a time, with at most two vectors of state.
package protocol UpdateRule {
    /// Number of state vectors that the rule uses: 0, 1 or 2.
    static var stateCount: Int { get }
    /// Returns Δw, which is *subtracted* from the weights, and updates the state.
    func update(gradient: Float8, first: inout Float8, second: inout Float8) -> Float8
}

/// Size of one update of a parameter.
package struct UpdateMeasure: Sendable {
    /// Σ Δw² of the update.
    package var updateSquares: Double
    /// Σ w² after the update.
    package var weightSquares: Double
}

extension Matrix {
    /// Updates weights by a rule: w ← w·keep − Δ(scale·g).
    ///
    /// The vectors are regions of the arena, padded with zeros to whole lines, so whole vectors are processed; a rule
    /// maps a gradient of zero with zero state to an update of zero, which keeps the padding zero.
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

extension UpdateRule {
    /// Updates some parts: w ← w·keep − Δ(scale·g), with the `keep` of weight decay for what decays.
    func update(_ parts: Range<Int>, of all: ParameterParts, _ vectors: UpdateVectors, keep: Float) {
        for index in parts.reversed() {
            let (part, range) = (all[index], all.range(index))
            let measure = vectors.weights.part(range).apply(
                self, gradient: vectors.gradients.part(range), first: vectors.first.part(range),
                second: vectors.second.part(range), scale: part.scale, keep: part.decays == 0 ? 1 : keep)
            all[index].updates = Float(measure.updateSquares)
            all[index].weights = Float(measure.weightSquares)
        }
    }
}
