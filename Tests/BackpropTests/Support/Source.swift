import Backprop

/// Trainable value without inputs, whose gradient is that of its users.
struct Source: Backprop.Operation {
    /// Shape of one example.
    let shape: Shape
    /// Number of examples, each with its own numbers.
    var batch = 1

    var kind: String { "source" }
    var formula: OperationFormula { OperationFormula("y = W", "∂L/∂W = δ") }
    func outputShape(of inputs: [Shape]) -> Shape { shape }

    func parameters(for inputs: [Shape]) -> [ParameterDeclaration] {
        [
            ParameterDeclaration(
                name: "value", role: .weight, rows: shape.rows * batch, columns: shape.columns,
                fanIn: shape.rows, fanOut: shape.columns)
        ]
    }

    func forward(_ frame: Frame) { frame.output.assign(frame.parameter(0)) }
    func backward(_ frame: Frame) { frame.parameterGradient(0).assign(frame.outputGradient) }
    func tangent(_ frame: Frame) { frame.outputTangent.assign(frame.parameterTangent(0)) }
    func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor]) -> ReferenceTensor { parameters[0] }
}
