import Backprop
import Formats

extension Product: ONNXOperation {
    /// Writes a `Mul` for each factor after the first, since the operator takes two.
    func write(_ step: ONNXStep, to model: inout ONNXModel) {
        var product = step.inputs[0]
        for (index, factor) in step.inputs.enumerated().dropFirst() {
            let name = index == step.inputs.count - 1 ? step.output : step.part("\(index)")
            product = model.add("Mul", [product, factor], to: name)
        }
    }
}
