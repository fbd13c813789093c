import Backprop
import Formats

extension Concatenation: ONNXOperation {
    func write(_ step: ONNXStep, to model: inout ONNXModel) {
        model.add("Concat", step.inputs, to: step.output, [("axis", .integer(dimension == .first ? 1 : -1))])
    }
}
