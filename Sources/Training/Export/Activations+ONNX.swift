import Backprop
import Formats

extension Identity: ONNXOperation {
    func write(_ step: ONNXStep, to model: inout ONNXModel) { model.add("Identity", step.inputs, to: step.output) }
}

extension ReLU: ONNXOperation {
    func write(_ step: ONNXStep, to model: inout ONNXModel) { model.add("Relu", step.inputs, to: step.output) }
}

extension LeakyReLU: ONNXOperation {
    func write(_ step: ONNXStep, to model: inout ONNXModel) {
        model.add("LeakyRelu", step.inputs, to: step.output, [("alpha", .float(0.01))])
    }
}

extension ELU: ONNXOperation {
    func write(_ step: ONNXStep, to model: inout ONNXModel) { model.add("Elu", step.inputs, to: step.output) }
}

extension SiLU: ONNXOperation {
    func write(_ step: ONNXStep, to model: inout ONNXModel) {
        let gate = model.add("Sigmoid", step.inputs, to: step.part("gate"))
        model.add("Mul", step.inputs + [gate], to: step.output)
    }
}

extension Tanh: ONNXOperation {
    func write(_ step: ONNXStep, to model: inout ONNXModel) { model.add("Tanh", step.inputs, to: step.output) }
}

extension Sigmoid: ONNXOperation {
    func write(_ step: ONNXStep, to model: inout ONNXModel) { model.add("Sigmoid", step.inputs, to: step.output) }
}

extension Softplus: ONNXOperation {
    func write(_ step: ONNXStep, to model: inout ONNXModel) { model.add("Softplus", step.inputs, to: step.output) }
}

extension Step: ONNXOperation {
    func write(_ step: ONNXStep, to model: inout ONNXModel) {
        let isPositive = model.add(
            "Greater", step.inputs + [model.constant(0, "zero", of: step)], to: step.part("positive"))
        model.add("Cast", [isPositive], to: step.output, [("to", .integer(TensorType.float32.onnxCode))])
    }
}

extension GELU: ONNXOperation {
    /// Writes ½ z (1 + erf(z/√2)), or its approximation by tanh.
    func write(_ step: ONNXStep, to model: inout ONNXModel) {
        let z = step.inputs[0]
        let share = usesTanh ? tanhOfCubic(step, &model) : errorFunction(step, &model)
        let half = model.add("Mul", [z, model.constant(0.5, "half", of: step)], to: step.part("halved"))
        let factor = model.add("Add", [share, model.constant(1, "one", of: step)], to: step.part("factor"))
        model.add("Mul", [half, factor], to: step.output)
    }

    private func errorFunction(_ step: ONNXStep, _ model: inout ONNXModel) -> String {
        let root = model.constant(Float(0.5.squareRoot()), "root", of: step)
        let scaled = model.add("Mul", [step.inputs[0], root], to: step.part("scaled"))
        return model.add("Erf", [scaled], to: step.part("erf"))
    }

    private func tanhOfCubic(_ step: ONNXStep, _ model: inout ONNXModel) -> String {
        let z = step.inputs[0]
        let square = model.add("Mul", [z, z], to: step.part("square"))
        let cube = model.add("Mul", [square, z], to: step.part("cube"))
        let term = model.add("Mul", [cube, model.constant(0.044715, "cubic", of: step)], to: step.part("term"))
        let sum = model.add("Add", [z, term], to: step.part("sum"))
        let root = model.constant(Float((2 / Double.pi).squareRoot()), "root", of: step)
        let scaled = model.add("Mul", [sum, root], to: step.part("scaled"))
        return model.add("Tanh", [scaled], to: step.part("tanh"))
    }
}
