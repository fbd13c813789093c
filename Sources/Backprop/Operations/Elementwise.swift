/// a = f(z), number by number.
///
/// Backward: δ_z = δ_a ⊙ f′(z). Tangent: ȧ = ż ⊙ f′(z). The Jacobian is diagonal, so it is its own transpose.
package struct Elementwise<Function: ElementwiseFunction>: Operation {
    package init(_: Function.Type = Function.self) {}

    package var kind: String { Function.name }

    package func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape {
        guard inputs.count == 1 else { throw ShapeError("needs one input, received \(inputs.count)") }
        return inputs[0]
    }

    package func forward(_ frame: Frame) { frame.output.assign(Function.self, of: frame.input(0)) }

    package func backward(_ frame: Frame) {
        guard frame.needsGradient(0) else { return }
        frame.inputGradient(0).assignChain(
            Function.self, upstream: frame.outputGradient, z: frame.input(0), a: frame.output,
            accumulate: frame.accumulates(0))
    }

    package func tangent(_ frame: Frame) {
        guard frame.hasTangent(0) else { return frame.outputTangent.fill(0) }
        frame.outputTangent.assignChain(
            Function.self, upstream: frame.inputTangent(0), z: frame.input(0), a: frame.output, accumulate: false)
    }

    package func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor]) -> ReferenceTensor {
        inputs[0].map(Function.reference)
    }
}
