/// Learnt positions y_t = x_t + P_t: a vector for each time step, because attention alone ignores the order of a
/// sequence.
///
/// Shapes: an example is T × W, P is T × W, in checkpoints too. Derivatives, with δ = ∂L/∂y: ∂L/∂x = δ,
/// ∂L/∂P = Σ_examples δ. Tangent: ẏ = ẋ + Ṗ.
///
/// Source: Gehring et al., "Convolutional sequence to sequence learning" (ICML 2017), section 3.1; Radford et al.,
/// "Improving language understanding by generative pre-training" (2018).
///
/// Kernels: `Matrix+Arithmetic`.
package struct LearnedPositions: Operation, Hashable {
    /// Creates the operation, which has no options.
    package init() {}

    package var kind: String { "learned positions" }
    package var formula: OperationFormula {
        OperationFormula("y = x + W, a row of W for each time step", "δx = δ", "∂L/∂W = Σ δ over the examples")
    }
    package var backwardDependencies: BackwardDependencies { [] }
    package var reach: TimeReach { .earlierTimeSteps }

    package func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape { try .oneSequence(of: inputs) }

    /// Returns P; as in an embedding, one vector of the table reaches each output, so the fan-in is 1.
    package func parameters(for inputs: [Shape]) -> [ParameterDeclaration] {
        let (length, width) = (inputs[0].rows, inputs[0].columns)
        return [
            ParameterDeclaration(name: "weight", role: .weight, rows: length, columns: width, fanIn: 1, fanOut: width)
        ]
    }

    package func forward(_ frame: Frame) { frame.output.assignSum(frame.input(0), ofEachAnd: frame.parameter(0)) }

    package func forward(_ frame: Frame, timeSteps: Range<Int>) {
        let (first, count) = (timeSteps.lowerBound, timeSteps.count)
        frame.output.rows(from: first, count: count).assignSum(
            frame.input(0).rows(from: first, count: count), frame.parameter(0).rows(from: first, count: count))
    }

    package func backward(_ frame: Frame) {
        let (delta, table) = (frame.outputGradient, frame.parameterGradient(0))
        table.assignSumOfRows(
            delta.region(at: 0, rows: frame.batch, columns: table.count), accumulate: frame.accumulatesParameter(0))
        if frame.needsGradient(0) { frame.inputGradient(0).assign(delta, accumulate: frame.accumulates(0)) }
    }

    package func tangent(_ frame: Frame) {
        if frame.hasTangent(0) {
            frame.outputTangent.assignSum(frame.inputTangent(0), ofEachAnd: frame.parameterTangent(0))
        } else {
            let table = frame.parameterTangent(0)
            frame.outputTangent.region(at: 0, rows: frame.batch, columns: table.count).assignRows(
                table.region(at: 0, rows: 1, columns: table.count))
        }
    }

    package func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor]) -> ReferenceTensor {
        var y = inputs[0]
        for index in y.values.indices { y.values[index] += parameters[0].values[index % parameters[0].values.count] }
        return y
    }
}

extension Shape {
    /// Returns the shape of the only input, which must be a sequence.
    static func oneSequence(of inputs: [Shape]) throws(ShapeError) -> Shape {
        let shape = try oneInput(of: inputs)
        guard shape.dimensions.count == 2 else {
            throw ShapeError("needs a sequence of shape [time steps, features], received the shape \(shape)")
        }
        return shape
    }
}
