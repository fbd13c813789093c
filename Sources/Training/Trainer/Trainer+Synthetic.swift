import Backprop

/// The models that predict the error, under the rule of synthetic gradients.
extension Trainer {
    /// Gives the present plan models that start anew, or takes them away, as the settings' rule wants.
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
