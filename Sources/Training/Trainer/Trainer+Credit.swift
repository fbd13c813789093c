import Backprop

/// How the layers are told of the error.
extension Trainer {
    /// Why a change cannot be made to this network, in a sentence; nil for one that can.
    package func problem(with change: Change) -> String? {
        if let problem = secondOrderProblem(with: change) { return problem }
        guard case .credit(let rule) = change else { return nil }
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
            useSyntheticGradients()
        } catch {
            preconditionFailure("a rule that had been allowed is not any more: \(error)")
        }
    }
}
