/// Concatenation y = [x₁ x₂ …] of the inputs along one of their dimensions.
///
/// Shapes: the inputs agree in every dimension but that one, in which their sizes add up. Along the last, features
/// stand side by side; along the first, the time steps of sequences follow one another.
///
/// Backward: each ∂L/∂xᵢ is the part of δ at the position of xᵢ in y. Tangent: ẏ = [ẋ₁ ẋ₂ …].
package struct Concatenation: Operation, Hashable {
    /// Dimension of an example along which values are joined.
    package enum Dimension: String, Hashable, Sendable { case first, last }

    /// Dimension along which values are joined.
    package let dimension: Dimension

    /// Creates the operation.
    package init(along dimension: Dimension = .last) { self.dimension = dimension }

    package var kind: String { "concatenation" }
    package var formula: OperationFormula {
        OperationFormula("y = [x₁ x₂ …]", "δxᵢ = its part of δ")
    }
    package var backwardDependencies: BackwardDependencies { [] }
    package var reach: TimeReach { dimension == .last ? .ownTimeStep : .allTimeSteps }

    package func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape {
        guard inputs.count >= 2 else { throw ShapeError("needs two inputs or more, received \(inputs.count)") }
        if let other = inputs.first(where: { rest(of: $0) != rest(of: inputs[0]) }) {
            throw ShapeError(
                "joins values that agree in all but the \(dimension.rawValue) dimension, received \(inputs[0]) and \(other)"
            )
        }
        var dimensions = inputs[0].dimensions
        let axis = dimension == .first ? 0 : dimensions.count - 1
        dimensions[axis] = inputs.reduce(0) { $0 + $1.dimensions[axis] }
        return Shape(dimensions)
    }

    /// Returns the dimensions in which all inputs agree.
    private func rest(of shape: Shape) -> ArraySlice<Int> {
        dimension == .first ? shape.dimensions.dropFirst() : shape.dimensions.dropLast()
    }

    package func forward(_ frame: Frame) {
        eachPart(frame, of: frame.output) { index, part in
            part.assign(lines(frame, of: frame.input(index)))
        }
    }

    package func backward(_ frame: Frame) {
        eachPart(frame, of: frame.outputGradient) { index, part in
            guard frame.needsGradient(index) else { return }
            lines(frame, of: frame.inputGradient(index)).assign(part, accumulate: frame.accumulates(index))
        }
    }

    package func tangent(_ frame: Frame) {
        frame.outputTangent.fill(0)
        eachPart(frame, of: frame.outputTangent) { index, part in
            if frame.hasTangent(index) { part.assign(lines(frame, of: frame.inputTangent(index))) }
        }
    }

    /// Calls `body` with each input's index and its part of the joined tensor.
    @inline(__always)
    private func eachPart(_ frame: Frame, of joined: Matrix, _ body: (Int, StridedMatrix) -> Void) {
        let whole = lines(frame, of: joined)
        var first = 0
        for index in 0..<frame.inputCount {
            let width = lines(frame, of: frame.input(index)).columns
            body(index, joined.strided(at: first, rows: whole.rows, columns: width, stride: whole.columns))
            first += width
        }
    }

    /// Returns a tensor as the lines that are joined end to end: its rows, or whole examples.
    private func lines(_ frame: Frame, of tensor: Matrix) -> StridedMatrix {
        guard dimension == .first else { return tensor.strided }
        return tensor.region(at: 0, rows: frame.batch, columns: tensor.count / frame.batch).strided
    }

    package func reference(
        inputs: [ReferenceTensor], parameters: [ReferenceTensor], pass: Pass
    ) -> ReferenceTensor {
        let lineCount = dimension == .first ? pass.batch : inputs[0].rows
        var values: [Double] = []
        for line in 0..<lineCount {
            for input in inputs {
                let width = input.values.count / lineCount
                values += input.values[line * width..<(line + 1) * width]
            }
        }
        let columns = dimension == .first ? inputs[0].columns : inputs.reduce(0) { $0 + $1.columns }
        return ReferenceTensor(rows: values.count / columns, columns: columns, values: values)
    }
}
