import Backprop
import Formats

extension Sum: ONNXOperation {
    func write(_ step: ONNXStep, to model: inout ONNXModel) { model.add("Sum", step.inputs, to: step.output) }
}
