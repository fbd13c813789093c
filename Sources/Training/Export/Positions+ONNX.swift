import Backprop
import Formats

extension LearnedPositions: ONNXOperation {
    func write(_ step: ONNXStep, to model: inout ONNXModel) {
        model.add("Add", step.inputs + [model.add(step.parameters[0])], to: step.output)
    }
}

extension SinusoidalPositions: ONNXOperation {
    /// Writes the waves as a constant.
    func write(_ step: ONNXStep, to model: inout ONNXModel) {
        let (length, width) = (step.shapes[0].rows, step.shapes[0].columns)
        let waves = model.add(
            NamedTensor(step.part("waves"), shape: [length, width], .float32(Self.table(length: length, width: width))))
        model.add("Add", step.inputs + [waves], to: step.output)
    }
}
