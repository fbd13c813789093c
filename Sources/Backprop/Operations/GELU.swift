#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Gaussian error linear unit: f(z) = z Φ(z) = ½ z (1 + erf(z/√2)).
///
/// f′(z) = Φ(z) + z φ(z), φ(z) = e^(−z²/2) / √(2π), number by number: δ_z = δ_a ⊙ f′(z), ȧ = ż ⊙ f′(z). It is PyTorch's
/// `GELU()`. It takes a large part of a transformer's step, so its loops are compiled for each vector width.
///
/// Source: Hendrycks and Gimpel, "Gaussian error linear units" (2016), section 2.
///
/// Kernels: `nn_gelu` and `nn_gelu_chain`, by `Matrix+Activation`.
package struct GELU: Operation {
    /// Creates the operation, which has no options.
    package init() {}

    package var kind: String { "gelu" }
    package var formula: OperationFormula {
        OperationFormula(
            "a = z Φ(z), Φ(z) = ½ (1 + erf(z/√2))", "δz = δ ⊙ (Φ(z) + z e^(−z²/2) / √(2π))", result: "a")
    }
    package var backwardDependencies: BackwardDependencies { .inputs }

    package func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape { try .oneInput(of: inputs) }

    package func forward(_ frame: Frame) { frame.output.assignGELU(of: frame.input(0)) }

    package func backward(_ frame: Frame) {
        guard frame.needsGradient(0) else { return }
        frame.inputGradient(0).assignGELUChain(
            upstream: frame.outputGradient, z: frame.input(0), accumulate: frame.accumulates(0))
    }

    package func tangent(_ frame: Frame) {
        guard frame.hasTangent(0) else { return frame.outputTangent.fill(0) }
        frame.outputTangent.assignGELUChain(upstream: frame.inputTangent(0), z: frame.input(0), accumulate: false)
    }

    package func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor]) -> ReferenceTensor {
        inputs[0].map { z in 0.5 * z * erfc(-z * 0.5.squareRoot()) }
    }
}
