/// Objective f(θ) = L(θ) + ½ λ₂ Σ w² over one batch in a plan, with its gradient and its curvature.
package struct Objective {
    /// Plan that holds the batch and the parameters.
    package let plan: Plan
    /// Number of examples.
    package let batch: Int
    /// Penalty λ₂ on weights alone.
    package let l2: Double

    /// Creates the objective of the first examples in a plan.
    package init(_ plan: Plan, batch: Int, l2: Double) {
        self.plan = plan
        self.batch = batch
        self.l2 = l2
    }

    /// Computes f at the plan's parameters by a forward pass that leaves running averages as they are.
    ///
    /// The forward pass with which a step begins updates them, so that they move once in a step, however often the rule
    /// evaluates f.
    package func value() -> Double {
        _ = plan.forwardProvisionally(batch: batch)
        return currentValue
    }

    /// Value f of the latest forward pass.
    package var currentValue: Double { plan.preciseLoss(batch: batch) + penalty }

    /// Computes gradients ← ∇f, after `value`.
    package func differentiate() {
        plan.backward(batch: batch)
        addPenalty(of: .parameters)
    }

    /// Computes gradients ← (G + ∇² ½ λ₂ Σ w²) v for the v in the tangents, after `value`.
    package func multiply() {
        plan.multiplyByGaussNewton(batch: batch)
        addPenalty(of: .tangents)
    }

    /// Penalty ½ λ₂ Σ w² at the plan's parameters.
    package var penalty: Double {
        guard l2 != 0 else { return 0 }
        var squares = 0.0
        for index in plan.store.entries.indices where plan.isWeight(index) {
            squares += plan.line(.parameters, index).sumOfSquares
        }
        return 0.5 * l2 * squares
    }

    private func addPenalty(of vector: Plan.Vector) {
        guard l2 != 0 else { return }
        for index in plan.store.entries.indices where plan.isWeight(index) {
            plan.line(.gradients, index).add(plan.line(vector, index), times: Float(l2))
        }
    }
}
