import Backprop
import Text

extension Trainer {
    /// Reason why a step was not applied.
    enum Failure {
        case found(NonFinite)
        /// Learning rate times gradient norm is out of range.
        case update(Double)
        /// Update overflowed the weights of a layer.
        case weights(String)
    }

    /// Skips the step, reports the reason, and marks it on the plot.
    func halt(by failure: Failure) -> Outcome {
        takeBackPasses()
        var report: NonFinite
        switch failure {
        case .found(let found): report = found
        case .update(let size):
            report = NonFinite(
                step: step, layer: nil,
                what:
                    "an update of η·‖∂L/∂θ‖ = \(size.isFinite ? "about " : "")\(NumberFormat.rough(size)) is out of range",
                cause: .length)
        case .weights(let layer):
            stepGuard.restoreVectors(of: plan)
            report = NonFinite(step: step, layer: layer, what: "the updated weights are not finite")
        }
        if case .change = undoStack.last?.action {
            report.followsChange = restorePoints.beforeChange?.state.step == step
        }
        // Without a change the state itself is to blame, and going back to it would help nobody.
        if !report.followsChange { restorePoints.forget(at: step) }
        halt = report
        trainingLoss.append(step: step, value: .nan)
        return .halted
    }

    /// Returns the first failure of a forward pass whose loss is not finite: the data, a layer's output, or the loss
    /// itself.
    func firstNonFiniteActivation(_ plan: Plan, _ batch: Int, _ loss: Float) -> Failure {
        if let failure = nonFiniteData(plan, batch) { return failure }
        for probe in probes where !probe.foundFiniteActivations(in: plan, batch: batch) {
            return .found(NonFinite(step: step, layer: probe.name, what: "its activations are not finite"))
        }
        let problem = loss.isNaN ? "not a number" : "infinite"
        return .found(NonFinite(step: step, layer: nil, what: "the loss is \(problem)"))
    }

    /// Returns the first failure of a backward pass: a layer's gradient, or data that a saturated layer hides from the
    /// loss.
    func firstNonFiniteGradient(_ plan: Plan, _ batch: Int) -> Failure {
        if let failure = nonFiniteData(plan, batch) { return failure }
        let layer = probes.last { !$0.gradientNorm.isFinite }
        return .found(NonFinite(step: step, layer: layer?.name, what: "‖∂L/∂W‖ is not finite"))
    }

    private func nonFiniteData(_ plan: Plan, _ batch: Int) -> Failure? {
        let isFinite =
            plan.value(of: plan.network.input, batch: batch).isFinite
            && plan.value(of: plan.network.target, batch: batch).isFinite
        if isFinite { return nil }
        let what = "the data hold a number that is not finite"
        return .found(NonFinite(step: step, layer: nil, what: what, cause: .data))
    }
}
