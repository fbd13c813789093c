import Backprop
import Presets

/// Credit assignment: the rule by which the error reaches the layers.
extension Trainer {
    /// Assigns the settings' rule to the current plan.
    ///
    /// The random matrices are a function of the preset's seed alone, so that they stay the same for the whole run.
    func assignCredit() {
        do throws(GraphError) {
            try plan.assignCredit(settings.credit, seed: preset.seed)
            setSyntheticGradients()
        } catch {
            preconditionFailure("a rule that had been allowed is not any more: \(error)")
        }
    }

    /// Number of steps between two measurements of the angles for their trends; each costs a backward pass.
    static var alignmentInterval: Int { 16 }

    /// Whether this step measures the angles between its gradients and the true ones.
    ///
    /// It does so at regular intervals and after every reading of the run, so that a single step shows its own angles.
    /// Training does not depend on it. With synthetic gradients across truncated windows there is no true gradient to
    /// compare with.
    var alignmentIsDue: Bool {
        let rule = state.settings.credit
        guard rule != .backpropagation, rule != .syntheticGradients || state.settings.truncation == nil else {
            return false
        }
        return needsAlignment || step % Self.alignmentInterval == 0
    }

    func readAlignments(_ plan: Plan) {
        needsAlignment = false
        let isRecorded = step % Self.alignmentInterval == 0
        for index in probes.indices { probes[index].readAlignment(of: plan, isRecorded: isRecorded) }
    }

    /// Discards the angles of the previous rule.
    func forgetAlignments() {
        needsAlignment = true
        for index in probes.indices { probes[index].forgetAlignment() }
    }
}

/// Models that predict the error, for synthetic gradients.
extension Trainer {
    /// Creates new models for the current plan, or removes them, as the settings' rule requires.
    func setSyntheticGradients() { setSyntheticGradients(of: plan) }

    /// Creates new models for any plan of the current network, or removes them, as the settings' rule requires.
    func setSyntheticGradients(of plan: Plan) {
        guard settings.credit == .syntheticGradients else {
            return plan.setSyntheticGradients(nil, classes: nil, seed: state.settings.seed)
        }
        var configuration = settings.synthetic
        if preset.loss.targets != .classes && preset.loss.targets != .values {
            configuration.conditionsOnLabels = false
        }
        let outputs = plan.network.graph.shape(of: plan.network.output).columns
        plan.setSyntheticGradients(
            configuration, classes: preset.loss.expectsClasses ? outputs : nil, seed: state.settings.seed)
    }
}

extension Plan {
    /// Vectors of all models, to be kept beside the network's.
    var syntheticVectors: [[[Float]]] {
        synthetic?.models.map { model in Plan.learntVectors.map { model.plan.vector($0).values } } ?? []
    }

    /// Restores kept vectors and update counts where they fit the current models.
    func restoreSynthetic(_ vectors: [[[Float]]], times: [Int]) {
        for (model, (kept, time)) in zip(synthetic?.models ?? [], zip(vectors, times)) {
            for (vector, values) in zip(Plan.learntVectors, kept)
            where model.plan.vector(vector).count == values.count {
                model.plan.vector(vector).copy(from: values)
            }
            model.time = time
        }
    }
}
