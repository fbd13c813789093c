import Backprop
import Formats

extension Dropout: ONNXOperation {
    /// Writes nothing but a name, since dropout is for training alone.
    func write(_ step: ONNXStep, to model: inout ONNXModel) { model.add("Identity", step.inputs, to: step.output) }
}
