import Backprop
import Formats

extension Embedding: ONNXOperation {
    /// Writes a `Gather` of rows; ids among features are numbers, which become whole ones first.
    func write(_ step: ONNXStep, to model: inout ONNXModel) {
        let table = model.add(step.parameters[0])
        model.add("Gather", [table, tokens(of: step, &model)], to: step.output)
    }

    private func tokens(of step: ONNXStep, _ model: inout ONNXModel) -> String {
        if step.readsTokens { return step.inputs[0] }
        let whole = model.add(
            "Cast", step.inputs, to: step.part("whole"), [("to", .integer(TensorType.int64.onnxCode))])
        guard step.shapes[0].columns == 1 else { return whole }
        return model.add("Squeeze", [whole, model.constant([-1], "last", of: step)], to: step.part("tokens"))
    }
}
