/// Product y = x₁ ⊙ x₂ ⊙ …, number by number, so that one path of a graph can gate another.
///
/// Shapes: two inputs or more, all of the shape of y. Backward: ∂L/∂xᵢ = δ ⊙ ∏_{j≠i} xⱼ. Tangent:
/// ẏ = Σᵢ ẋᵢ ⊙ ∏_{j≠i} xⱼ.
///
/// Source: Dauphin, Fan, Auli and Grangier, "Language modeling with gated convolutional networks" (ICML 2017), section
/// 2.
///
/// Kernels: `Matrix+Arithmetic`.
package struct Product: Operation {
    /// Creates the operation, which has no options.
    package init() {}

    package var kind: String { "product" }
    package var formula: OperationFormula {
        OperationFormula("y = x₁ ⊙ x₂ ⊙ …", "δxᵢ = δ ⊙ the other inputs")
    }
    package var reach: TimeReach { .ownTimeStep }

    package func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape {
        guard inputs.count >= 2 else { throw ShapeError("needs two inputs or more, received \(inputs.count)") }
        guard let other = inputs.first(where: { $0 != inputs[0] }) else { return inputs[0] }
        throw ShapeError("multiplies values of one shape, received \(inputs[0]) and \(other)")
    }

    /// Holds δ or ẋᵢ while it is multiplied by the other inputs.
    package func scratch(for inputs: [Shape]) -> Scratch? { Scratch(shape: inputs[0], growsWithBatch: true) }

    package func forward(_ frame: Frame) {
        frame.output.assignProduct(frame.input(0), frame.input(1))
        for index in 2..<max(2, frame.inputCount) { frame.output.assignProduct(frame.output, frame.input(index)) }
    }

    package func backward(_ frame: Frame) {
        for index in 0..<frame.inputCount where frame.needsGradient(index) {
            multiply(frame.outputGradient, byAllBut: index, frame)
            frame.inputGradient(index).assign(frame.scratch, accumulate: frame.accumulates(index))
        }
    }

    package func tangent(_ frame: Frame) {
        frame.outputTangent.fill(0)
        for index in 0..<frame.inputCount where frame.hasTangent(index) {
            multiply(frame.inputTangent(index), byAllBut: index, frame)
            frame.outputTangent.add(frame.scratch, times: 1)
        }
    }

    /// scratch = factor ⊙ ∏_{j≠i} xⱼ.
    private func multiply(_ factor: Matrix, byAllBut index: Int, _ frame: Frame) {
        frame.scratch.assign(factor)
        for other in 0..<frame.inputCount where other != index {
            frame.scratch.assignProduct(frame.scratch, frame.input(other))
        }
    }

    package func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor]) -> ReferenceTensor {
        var product = inputs[0]
        for input in inputs.dropFirst() { product.values = zip(product.values, input.values).map { $0 * $1 } }
        return product
    }
}
