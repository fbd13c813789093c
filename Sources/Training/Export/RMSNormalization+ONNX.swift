import Backprop
import Formats

extension RMSNormalization: ONNXOperation {
    /// Writes γ ⊙ x / √(mean x² + ε), for which the opset has no operator of its own.
    func write(_ step: ONNXStep, to model: inout ONNXModel) {
        let (x, gain) = (step.inputs[0], model.add(step.parameters[0]))
        let square = model.add("Mul", [x, x], to: step.part("square"))
        let mean = model.add("ReduceMean", [square], to: step.part("mean"), [("axes", .integers([-1]))])
        let sum = model.add("Add", [mean, model.constant(epsilon, "epsilon", of: step)], to: step.part("sum"))
        let root = model.add("Sqrt", [sum], to: step.part("root"))
        let unit = model.add("Div", [x, root], to: step.part("unit"))
        model.add("Mul", [unit, gain], to: step.output)
    }
}
