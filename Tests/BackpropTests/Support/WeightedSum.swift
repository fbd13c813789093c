import Backprop

/// L = ⟨u, y⟩ for a constant u, a loss whose gradient with respect to y is u.
struct WeightedSum: Backprop.Operation {
    var kind: String { "weighted-sum" }
    var formula: OperationFormula { OperationFormula("L = ⟨u, y⟩", "δy = u", result: "L") }
    var reducesBatch: Bool { true }
    func differentiates(input index: Int) -> Bool { index == 0 }
    func outputShape(of inputs: [Shape]) -> Shape { Shape(1) }
    func forward(_ frame: Frame) { frame.output[0] = Float(frame.input(0).dot(frame.input(1))) }

    func backward(_ frame: Frame) {
        if !frame.accumulates(0) { frame.inputGradient(0).fill(0) }
        frame.inputGradient(0).add(frame.input(1), times: frame.outputGradient[0])
    }

    func tangent(_ frame: Frame) {
        guard frame.hasTangent(0) else { return frame.outputTangent.fill(0) }
        frame.outputTangent[0] = Float(frame.inputTangent(0).dot(frame.input(1)))
    }

    func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor]) -> ReferenceTensor {
        let sum = zip(inputs[0].values, inputs[1].values).reduce(0) { $0 + $1.0 * $1.1 }
        return ReferenceTensor(rows: 1, columns: 1, values: [sum])
    }
}
