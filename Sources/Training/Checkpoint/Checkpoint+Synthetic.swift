import Backprop
import Formats

/// Models of synthetic gradients, which are saved beside the network.
extension Checkpoint {
    /// Returns the tensors of all models, under names of their own.
    static func synthetic(of plan: Plan) -> [NamedTensor] {
        (plan.synthetic?.models ?? []).flatMap { model in
            [NamedTensor(Name.syntheticTime(model.name), .float64([Double(model.time)]))]
                + Plan.learntVectors.flatMap { vector in
                    model.plan.store.entries.enumerated().map { index, entry in
                        NamedTensor(
                            Name.synthetic(vector, model.name, entry.name), shape: entry.declaration.exportedShape,
                            .float32(model.plan.exported(vector, index)))
                    }
                }
        }
    }

    /// Restores the saved models; one that the file does not hold completely stays as it is.
    func restoreSynthetic(_ plan: Plan) {
        for model in plan.synthetic?.models ?? [] {
            guard let time = file[Name.syntheticTime(model.name)]?.values.float64?.first.flatMap(Int.init(exactly:)),
                time >= 0
            else { continue }
            let parts = Plan.learntVectors.map { saved($0, of: model) }
            guard parts.allSatisfy({ $0 != nil }) else { continue }
            for (vector, values) in zip(Plan.learntVectors, parts) {
                for (index, numbers) in (values ?? []).enumerated() { model.plan.restore(vector, index, from: numbers) }
            }
            model.time = time
        }
    }

    /// Returns one vector's tensors; nil if one is missing or does not fit the model.
    private func saved(_ vector: Plan.Vector, of model: SyntheticModel) -> [[Float]]? {
        let parts = model.plan.store.entries.compactMap { entry -> [Float]? in
            guard let tensor = file[Name.synthetic(vector, model.name, entry.name)],
                tensor.shape == entry.declaration.exportedShape
            else { return nil }
            return tensor.values.float32.flatMap { $0.allSatisfy(\.isFinite) ? $0 : nil }
        }
        return parts.count == model.plan.store.entries.count ? parts : nil
    }
}

extension Checkpoint.Name {
    /// Returns the name of a parameter's tensor in a vector of a model.
    static func synthetic(_ vector: Plan.Vector, _ model: String, _ entry: String) -> String {
        "synthetic.\(model).\(parameter(vector, entry))"
    }

    /// Returns the name of the number of a model's updates.
    static func syntheticTime(_ model: String) -> String { "synthetic.\(model).updates" }
}
