/// Sum y = x₁ + x₂ + …, which joins the paths of a residual connection or of branches.
///
/// Shapes: two inputs or more, all of the shape of y. Backward: ∂L/∂xᵢ = δ for each. Tangent: ẏ = ẋ₁ + ẋ₂ + ….
///
/// Source: He, Zhang, Ren and Sun, "Deep residual learning for image recognition" (CVPR 2016), equation 1.
///
/// Kernels: `Matrix+Arithmetic`.
package struct Sum: Operation {
    /// Creates the operation, which has no options.
    package init() {}

    package var kind: String { "sum" }
    package var formula: OperationFormula {
        OperationFormula("y = x₁ + x₂ + …", "δxᵢ = δ")
    }
    package var backwardDependencies: BackwardDependencies { [] }
    package var reach: TimeReach { .ownTimeStep }

    package func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape {
        guard inputs.count >= 2 else { throw ShapeError("needs two inputs or more, received \(inputs.count)") }
        guard let other = inputs.first(where: { $0 != inputs[0] }) else { return inputs[0] }
        throw ShapeError("adds values of one shape, received \(inputs[0]) and \(other)")
    }

    package func forward(_ frame: Frame) {
        frame.output.assignSum(frame.input(0), frame.input(1))
        for index in 2..<max(2, frame.inputCount) { frame.output.add(frame.input(index), times: 1) }
    }

    package func backward(_ frame: Frame) {
        for index in 0..<frame.inputCount where frame.needsGradient(index) {
            frame.inputGradient(index).assign(frame.outputGradient, accumulate: frame.accumulates(index))
        }
    }

    package func tangent(_ frame: Frame) {
        frame.outputTangent.fill(0)
        for index in 0..<frame.inputCount where frame.hasTangent(index) {
            frame.outputTangent.add(frame.inputTangent(index), times: 1)
        }
    }

    package func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor]) -> ReferenceTensor {
        var sum = inputs[0]
        for input in inputs.dropFirst() { sum.values = zip(sum.values, input.values).map { $0 + $1 } }
        return sum
    }
}
