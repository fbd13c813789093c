/// Function applied to every number separately: a = f(z).
///
/// Backward: δ_z = δ_a ⊙ f′(z). Tangent: ȧ = ż ⊙ f′(z). The Jacobian is diagonal, so it is its own transpose.
///
/// Kernels: `Matrix+Activation`, which is compiled for each function.
package protocol ElementwiseOperation: Operation, ElementwiseFunction {
    /// Name in presets.
    static var name: String { get }
    /// Formulas for the screen.
    static var formula: OperationFormula { get }
    /// Returns f(z) in double precision by the textbook formula; the engine is checked against it.
    static func reference(_ z: Double) -> Double
}

extension ElementwiseOperation {
    package var kind: String { Self.name }
    package var formula: OperationFormula { Self.formula }
    package var backwardDependencies: BackwardDependencies { .inputs }
    package var reach: TimeReach { .ownTimeStep }

    package func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape { try .oneInput(of: inputs) }

    @inline(__always)
    package func forward(_ frame: Frame) { frame.output.assign(Self.self, of: frame.input(0)) }

    @inline(__always)
    package func backward(_ frame: Frame) {
        guard frame.needsGradient(0) else { return }
        frame.inputGradient(0).assignChain(
            Self.self, upstream: frame.outputGradient, z: frame.input(0), a: frame.output,
            accumulate: frame.accumulates(0))
    }

    @inline(__always)
    package func tangent(_ frame: Frame) {
        guard frame.hasTangent(0) else { return frame.outputTangent.fill(0) }
        frame.outputTangent.assignChain(
            Self.self, upstream: frame.inputTangent(0), z: frame.input(0), a: frame.output, accumulate: false)
    }

    package func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor]) -> ReferenceTensor {
        inputs[0].map(Self.reference)
    }
}
