import Backprop

/// y = a + b: where two paths of a graph meet. Both gradients are δ_y.
struct Add: Backprop.Operation {
    var kind: String { "add" }

    func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape {
        guard inputs.count == 2, inputs[0] == inputs[1] else { throw ShapeError("needs two inputs of one shape") }
        return inputs[0]
    }

    func forward(_ frame: Frame) {
        frame.output.assign(frame.input(0))
        frame.output.add(frame.input(1), times: 1)
    }

    func backward(_ frame: Frame) {
        for index in 0..<2 where frame.needsGradient(index) {
            if !frame.accumulates(index) { frame.inputGradient(index).fill(0) }
            frame.inputGradient(index).add(frame.outputGradient, times: 1)
        }
    }

    func tangent(_ frame: Frame) {
        frame.outputTangent.fill(0)
        for index in 0..<2 where frame.hasTangent(index) {
            frame.outputTangent.add(frame.inputTangent(index), times: 1)
        }
    }

    func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor]) -> ReferenceTensor {
        var sum = inputs[0]
        for index in sum.values.indices { sum.values[index] += inputs[1].values[index] }
        return sum
    }
}
