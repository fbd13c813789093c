import Backprop
import Datasets
import Text

/// Rules about the weights of classes.
extension PresetValidator {
    /// Refusal of class weights without classes, under a loss that has none, or in another number than the classes.
    ///
    /// Weights that follow from the data are noted.
    var weightsOfClasses: [Finding] {
        guard let weights = preset.classWeights, weights != .none else { return [] }
        guard preset.loss == .softmaxCrossEntropy else {
            return [
                refusal("\(preset.loss.rawValue) has no class weights; take softmax-cross-entropy, or leave them out")
            ]
        }
        // What else is wrong with such data is said by the loss's own rule.
        guard let names = training.classNames else { return [] }
        guard case .values(let values) = weights else {
            return weights.words(for: training).map { [Finding(noteOn: "class_weights", $0)] } ?? []
        }
        guard values.count != names.count else { return [] }
        return [
            refusal(
                "there are \(Wording.counted(values.count, "weight")), but the data have "
                    + "\(Wording.counted(names.count, "class", "classes")); give each a weight, or take \"balanced\"")
        ]
    }

    private func refusal(_ message: String) -> Finding {
        Finding(severity: .refusal, keyPath: "class_weights", message: message)
    }
}
