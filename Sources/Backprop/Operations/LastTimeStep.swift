/// Last time step y = x_T of a sequence, such as the state after a recurrent layer has read all of it.
///
/// Shapes: x is T × C, y is C. Backward: ∂L/∂x is δ at the last time step and 0 before it. Tangent: ẏ = ẋ_T.
package struct LastTimeStep: Operation, Hashable {
    /// Creates the operation, which has no options.
    package init() {}

    package var kind: String { "last-place" }
    package var formula: OperationFormula {
        OperationFormula("y = x at the last time step", "δx = δ at the last time step, 0 before it")
    }
    package var backwardDependencies: BackwardDependencies { [] }

    package func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape {
        let shape = try Shape.oneInput(of: inputs)
        guard shape.dimensions.count == 2 else {
            throw ShapeError("takes the last time step of sequences of shape [time steps, features], received \(shape)")
        }
        return Shape(shape.columns)
    }

    package func forward(_ frame: Frame) { frame.output.strided.assign(last(of: frame.input(0), frame)) }

    package func backward(_ frame: Frame) {
        guard frame.needsGradient(0) else { return }
        let gradient = frame.inputGradient(0)
        if !frame.accumulates(0) { gradient.fill(0) }
        last(of: gradient, frame).assign(frame.outputGradient.strided, accumulate: true)
    }

    package func tangent(_ frame: Frame) {
        guard frame.hasTangent(0) else { return frame.outputTangent.fill(0) }
        frame.outputTangent.strided.assign(last(of: frame.inputTangent(0), frame))
    }

    private func last(of sequences: Matrix, _ frame: Frame) -> StridedMatrix {
        let length = sequences.rows / frame.batch
        return sequences.timeStep(length - 1, ofSequencesOf: length)
    }

    package func reference(
        inputs: [ReferenceTensor], parameters: [ReferenceTensor], pass: Pass
    ) -> ReferenceTensor {
        let x = inputs[0]
        let length = x.rows / pass.batch
        let values = (1...pass.batch).flatMap { x.values[($0 * length - 1) * x.columns..<$0 * length * x.columns] }
        return ReferenceTensor(rows: pass.batch, columns: x.columns, values: values)
    }
}
