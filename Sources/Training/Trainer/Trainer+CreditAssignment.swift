import Backprop

/// The rule by which the error reaches the layers.
extension Trainer {
    /// Why a rule cannot reach every layer of this network, in a sentence; nil where it can.
    func creditProblem(with rule: CreditRule) -> String? {
        do throws(GraphError) {
            _ = try rule.paths(in: plan.network.graph, to: plan.network.output)
            return nil
        } catch {
            return "\(error)"
        }
    }

    /// Gives the present plan the settings' rule. The random matrices are a function of the preset's seed alone, so that
    /// they stay the same for the whole of a run.
    func assignCredit() {
        do throws(GraphError) {
            try plan.assignCredit(settings.credit, seed: preset.seed)
            setSyntheticGradients()
        } catch {
            preconditionFailure("a rule that had been allowed is not any more: \(error)")
        }
    }

    /// Steps between two measurements of the angles, for their trends; each costs a backward pass.
    static var alignmentInterval: Int { 16 }

    /// Whether this step measures how far its gradients lie from the true ones: every so often, and after every look at
    /// the run, so that a single step shows its own angles. Nothing that is learnt depends on it. Beyond the windows that
    /// models bridge there is no true gradient to hold anything against.
    var alignmentIsDue: Bool {
        let rule = state.settings.credit
        guard rule != .backpropagation, rule != .syntheticGradients || state.settings.truncation == nil else {
            return false
        }
        return alignmentIsAsked || step % Self.alignmentInterval == 0
    }

    func readAlignments(_ plan: Plan) {
        alignmentIsAsked = false
        let isRecorded = step % Self.alignmentInterval == 0
        for index in probes.indices { probes[index].readAlignment(of: plan, isRecorded: isRecorded) }
    }

    /// Forgets the angles of a rule that is not in use any more.
    func forgetAlignments() {
        alignmentIsAsked = true
        for index in probes.indices { probes[index].forgetAlignment() }
    }
}

/// The models that predict the error, under the rule of synthetic gradients.
extension Trainer {
    /// Gives the present plan new models, or removes them, as the settings' rule requires.
    func setSyntheticGradients() { giveSyntheticGradients(to: plan) }

    /// Does the same for any plan of the present network.
    func giveSyntheticGradients(to plan: Plan) {
        guard settings.credit == .syntheticGradients else {
            return plan.setSyntheticGradients(nil, classes: nil, seed: state.settings.seed)
        }
        var configuration = settings.synthetic
        if preset.loss.targets != .classes && preset.loss.targets != .values { configuration.seesLabels = false }
        let outputs = plan.network.graph.shape(of: plan.network.output).columns
        plan.setSyntheticGradients(
            configuration, classes: preset.loss.expectsClasses ? outputs : nil, seed: state.settings.seed)
    }
}

extension Plan {
    /// The vectors of all models, to be kept beside the network's.
    var syntheticVectors: [[[Float]]] {
        synthetic?.models.map { model in Plan.learntVectors.map { model.plan.vector($0).values } } ?? []
    }

    /// Puts kept vectors and the counts of updates back, where they are of the present models.
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
