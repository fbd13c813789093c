import Backprop
import Formats

extension LSTM: ONNXOperation {
    /// Gates are i, f, g, o here and i, o, f, g there.
    func write(_ step: ONNXStep, to model: inout ONNXModel) { add("LSTM", gates: [0, 3, 1, 2], step, to: &model) }
}

extension GRU: ONNXOperation {
    /// Gates are r, z, n here and z, r, n there; r weighs the product with its bias.
    func write(_ step: ONNXStep, to model: inout ONNXModel) {
        add("GRU", gates: [1, 0, 2], step, to: &model, [("linear_before_reset", .integer(1))])
    }
}

extension TanhRNN: ONNXOperation {
    func write(_ step: ONNXStep, to model: inout ONNXModel) { add("RNN", gates: [0], step, to: &model) }
}

extension ReLURNN: ONNXOperation {
    func write(_ step: ONNXStep, to model: inout ONNXModel) {
        add("RNN", gates: [0], step, to: &model, [("activations", .texts(["Relu"]))])
    }
}

extension RecurrentOperation {
    /// Adds the operator of ONNX, which has time before the batch, a dimension of directions, and gates in its own order.
    fileprivate func add(
        _ type: String, gates: [Int], _ step: ONNXStep, to model: inout ONNXModel,
        _ attributes: [(name: String, value: ONNXModel.Attribute)] = []
    ) {
        let swap = ONNXModel.Attribute.integers([1, 0, 2])
        let x = model.add("Transpose", step.inputs, to: step.part("steps"), [("perm", swap)])
        let parameters = reordered(step.parameters, gates).map { model.add($0) }
        let carries = step.carriesState && recurrence.truncation != nil && !recurrence.isReversed
        let names = carries ? Array(["h", "c"].prefix(Self.hasCellState ? 2 : 1)) : []
        let before = names.map { addStateBefore($0, step, to: &model) }
        let after = names.map { step.part("\($0).after") }
        let direction = ("direction", ONNXModel.Attribute.text(recurrence.isReversed ? "reverse" : "forward"))
        model.add(
            type, [x] + parameters + (carries ? [""] + before : []), to: [step.part("all")] + after,
            [("hidden_size", .integer(recurrence.units)), direction] + attributes)
        for name in names { addStateAfter(name, step, to: &model) }
        let directions = model.constant([1], "directions", of: step)
        let hidden = model.add("Squeeze", [step.part("all"), directions], to: step.part("hidden"))
        model.add("Transpose", [hidden], to: step.output, [("perm", swap)])
    }

    /// Returns W_ih, W_hh and both biases in a row, with the gates in another order and a dimension of directions.
    private func reordered(_ parameters: [NamedTensor], _ gates: [Int]) -> [NamedTensor] {
        let parts = parameters.map { tensor in
            let values = tensor.values.float32 ?? []
            let size = values.count / gates.count
            return gates.flatMap { values[$0 * size..<($0 + 1) * size] }
        }
        func tensor(_ index: Int, _ values: [Float]) -> NamedTensor {
            let rest = parameters[index].shape.dropFirst()
            return NamedTensor(
                "\(parameters[index].name).gates", shape: [1, values.count / rest.reduce(1, *)] + rest, .float32(values)
            )
        }
        return [tensor(0, parts[0]), tensor(1, parts[1]), tensor(2, parts[2] + parts[3])]
    }

    /// Adds the state before the first time step as an input of the model, and returns its name with directions.
    private func addStateBefore(_ name: String, _ step: ONNXStep, to model: inout ONNXModel) -> String {
        let state = "\(step.node).\(name)"
        model.inputs.append(ONNXModel.Value(state, dimensions: [ONNXModel.batch, .size(recurrence.units)]))
        let first = model.constant([0], "first", of: step)
        return model.add("Unsqueeze", [state, first], to: step.part("\(name).before"))
    }

    /// Adds the state after the last time step as an output of the model.
    private func addStateAfter(_ name: String, _ step: ONNXStep, to model: inout ONNXModel) {
        let state = "\(step.node).\(name).next"
        let first = model.constant([0], "first", of: step)
        model.add("Squeeze", [step.part("\(name).after"), first], to: state)
        model.outputs.append(ONNXModel.Value(state, dimensions: [ONNXModel.batch, .size(recurrence.units)]))
    }
}
