import Backprop
import Formats

extension BatchNormalization: ONNXOperation {
    /// Writes the operator with the running mean and variance, as any pass but those of training has it.
    func write(_ step: ONNXStep, to model: inout ONNXModel) {
        let names = step.parameters.map { model.add($0) }
        _ = model.addOnChannels(
            "BatchNormalization", parameters: names, of: step, to: step.output, [("epsilon", .float(epsilon))])
    }
}
