import Backprop
import Formats

extension LayerNormalization: ONNXOperation {
    func write(_ step: ONNXStep, to model: inout ONNXModel) {
        let names = step.parameters.map { model.add($0) }
        model.add(
            "LayerNormalization", step.inputs + names, to: step.output,
            [("axis", .integer(-1)), ("epsilon", .float(Self.epsilon))])
    }
}
