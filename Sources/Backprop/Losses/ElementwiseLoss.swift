/// Loss of each output and its target separately: L = 1/n Σ ℓ(ŷ, y) over all n numbers of the batch.
///
/// Inputs: ŷ and y of the same shape. Backward: ∂L/∂ŷ = δ/n · ∂ℓ/∂ŷ. Tangent: L̇ = 1/n Σ ∂ℓ/∂ŷ · ŷ̇.
///
/// Kernels: `Matrix+Loss`, which is compiled for each function.
package protocol ElementwiseLoss: Operation, ElementwiseLossFunction {
    /// Name of the kind of operation, for example `mean-squared-error`.
    static var name: String { get }
    /// Formulas for the screen.
    static var formula: OperationFormula { get }
    /// Returns ℓ in double precision, by the textbook formula.
    static func reference(_ prediction: Double, _ target: Double) -> Double
}

extension ElementwiseLoss {
    package var kind: String { Self.name }
    package var formula: OperationFormula { Self.formula }
    package var reducesBatch: Bool { true }
    package func differentiates(input index: Int) -> Bool { index == 0 }

    package func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape {
        guard inputs.count == 2, inputs[0] == inputs[1] else {
            throw ShapeError.lossShapes(inputs, needs: "as many outputs as targets")
        }
        return Shape(1)
    }

    /// Holds ∂ℓ/∂ŷ in the tangent pass.
    package func scratch(for inputs: [Shape]) -> Scratch? { Scratch(shape: inputs[0], growsWithBatch: true) }

    @inline(__always)
    package func forward(_ frame: Frame) {
        frame.output[0] = frame.input(0).meanLoss(Self.self, targets: frame.input(1))
    }

    @inline(__always)
    package func backward(_ frame: Frame) {
        guard frame.needsGradient(0) else { return }
        let factor = frame.outputGradient[0] / Float(frame.input(0).count)
        frame.inputGradient(0).assignLossGradient(
            Self.self, predictions: frame.input(0), targets: frame.input(1), factor: factor,
            accumulate: frame.accumulates(0))
    }

    @inline(__always)
    package func tangent(_ frame: Frame) {
        guard frame.hasTangent(0) else { return frame.outputTangent.fill(0) }
        frame.scratch.assignLossGradient(
            Self.self, predictions: frame.input(0), targets: frame.input(1), factor: 1, accumulate: false)
        frame.outputTangent[0] = Float(frame.scratch.dot(frame.inputTangent(0)) / Double(frame.input(0).count))
    }

    package func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor]) -> ReferenceTensor {
        let losses = zip(inputs[0].values, inputs[1].values).map(Self.reference)
        return ReferenceTensor(rows: 1, columns: 1, values: [losses.reduce(0, +) / Double(losses.count)])
    }
}

extension ShapeError {
    /// Returns the error of a loss that needs other shapes of outputs and targets.
    static func lossShapes(_ inputs: [Shape], needs: String) -> ShapeError {
        guard inputs.count == 2 else { return ShapeError("needs outputs and targets, received \(inputs.count) inputs") }
        return ShapeError("needs \(needs), received outputs of shape \(inputs[0]) and targets of shape \(inputs[1])")
    }
}
