import Backprop
import Formats

/// Rules about the hidden layers.
extension PresetValidator {
    /// Refusal of the step function, whose derivative is 0 wherever it exists, so that no layer before it learns.
    var steps: [Finding] {
        guard let layer = outline.entries.last(where: { $0.activation == .step }) else { return [] }
        return [
            Finding(
                severity: .refusal, keyPath: activationPath(layer),
                message:
                    "the step function is flat, its derivative is 0 everywhere, so no gradient passes \(layer.name) "
                    + "and neither it nor a layer before it can learn; take sigmoid, which is a smooth step, or relu")
        ]
    }

    /// Warning about units that start alike, receive the same gradient and stay alike, unless that is what the preset
    /// shows and repairs.
    var symmetry: [Finding] {
        guard !preset.repair.contains(where: { $0.scope == .weights }),
            let layer = outline.hidden.first(where: { $0.width > 1 && $0.initializer?.isConstant == true }),
            let initializer = layer.initializer
        else { return [] }
        let reason =
            outline.hidden.contains { $0.initializer?.isZero == true }
            ? "all weights of \(layer.name) start at 0, so its units are copies of each other"
            : "all weights of \(layer.name) start at the same number, so its units are copies of each other"
        return [
            Finding(
                severity: .warning, keyPath: preset.source["initializer"] == nil ? layer.path : "initializer",
                message: "\(reason), receive the same gradient and stay copies for ever; take a random initializer, "
                    + "such as \(layer.activation?.customaryInitializer.name ?? "xavier-normal"), "
                    + "instead of \(initializer.name)")
        ]
    }

    /// Warning about linear layers in a row, which amount to one linear layer.
    var linearity: [Finding] {
        let linear = outline.hidden.indices.filter { outline.hidden[$0].activation == .identity && !isCode($0) }
            .map { outline.hidden[$0] }
        guard let layer = linear.first else { return [] }
        let isWhole = linear.count == outline.hidden.count
        let effect =
            isWhole
            ? "the whole network is one linear map, however deep it is"
            : "\(layer.name) and the layer after it are together one linear layer"
        return [
            Finding(
                severity: .warning, keyPath: activationPath(layer),
                message: "with the activation identity, \(effect); take relu or tanh to bend it")
        ]
    }
}

extension PresetValidator {
    /// Returns whether a hidden layer is narrower than both neighbours: it limits the rank, which one linear layer
    /// could not.
    private func isCode(_ index: Int) -> Bool {
        let hidden = outline.hidden
        guard index > 0, index + 1 < hidden.count else { return false }
        return hidden[index].width < min(hidden[index - 1].width, hidden[index + 1].width)
    }
}
