import Backprop
import Datasets
import Text

/// Rules about the weights of classes.
extension PresetValidator {
    /// Refusal of class weights without classes, under a loss that has none, or in another number than the classes.
    var weightsOfClasses: [Finding] {
        guard let weights = preset.classWeights else { return [] }
        guard preset.loss == .softmaxCrossEntropy else {
            return [
                refusal("\(preset.loss.rawValue) has no class weights; take softmax-cross-entropy, or leave them out")
            ]
        }
        // What else is wrong with such data is said by the loss's own rule.
        guard let names = training.classNames else { return [] }
        guard case .values(let values) = weights, values.count != names.count else { return [] }
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
