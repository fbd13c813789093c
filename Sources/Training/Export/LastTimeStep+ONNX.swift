import Backprop
import Formats

extension LastTimeStep: ONNXOperation {
    func write(_ step: ONNXStep, to model: inout ONNXModel) {
        let last = model.add(NamedTensor(step.part("last"), shape: [], .int64([-1])))
        model.add("Gather", step.inputs + [last], to: step.output, [("axis", .integer(1))])
    }
}
