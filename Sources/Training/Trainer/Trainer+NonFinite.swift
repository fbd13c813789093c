import Backprop

extension Trainer {
    /// Why a step was not applied.
    enum Failure {
        case found(NonFinite)
        /// The learning rate times the gradient's length is out of range.
        case update(Double)
        /// The update itself ran over.
        case weights(String)
    }

    /// Leaves the step out, says why, and marks it on the plot.
    func halt(by failure: Failure) -> Outcome {
        let report: NonFinite
        switch failure {
        case .found(let found): report = found
        case .update(let size):
            report = NonFinite(
                step: step, layer: nil, what: "an update of η·‖∂L/∂θ‖ = \(shortened(size)) is out of range")
        case .weights(let layer):
            restorePoints.latest?.restoreVectors(to: plan)
            optimizer.time = state.optimizerTime
            report = NonFinite(step: step, layer: layer, what: "the updated weights are not finite")
        }
        halt = report
        trainingLoss.append(step: step, value: .nan)
        return .halted
    }

    private func shortened(_ number: Double) -> String {
        let exponent = Int(number.exponent.magnitude) * 301 / 1_000
        return number.isFinite ? "about 1e\(exponent)" : "infinity"
    }

    /// The first layer, in forward order, whose output is not finite.
    func firstNonFiniteActivation(_ batch: Int, _ loss: Float) -> Failure {
        let problem = loss.isNaN ? "not a number" : "infinite"
        if !plan.value(of: plan.network.input, batch: batch).isFinite {
            return .found(NonFinite(step: step, layer: nil, what: "the data hold a number that is not finite"))
        }
        for probe in probes where !plan.value(of: probe.output, batch: batch).isFinite {
            return .found(NonFinite(step: step, layer: probe.name, what: "its activations are not finite"))
        }
        return .found(NonFinite(step: step, layer: nil, what: "the loss is \(problem)"))
    }

    /// The first layer, in backward order, whose gradient is not finite.
    func firstNonFiniteGradient() -> Failure {
        let layer = probes.last { !$0.gradientNorm.isFinite }
        return .found(NonFinite(step: step, layer: layer?.name, what: "‖∂L/∂W‖ is not finite"))
    }
}
