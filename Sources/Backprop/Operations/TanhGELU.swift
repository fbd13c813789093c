#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Approximation of the Gaussian error linear unit by tanh: f(z) = ½ z (1 + t), t = tanh(√(2/π) (z + 0.044715 z³)).
///
/// f′(z) = ½ (1 + t) + ½ z (1 − t²) √(2/π) (1 + 0.134145 z²), number by number: δ_z = δ_a ⊙ f′(z), ȧ = ż ⊙ f′(z). It
/// is `GELU(approximate='tanh')` of PyTorch and the function of GPT-2; from `GELU` it differs by at most 5e-4.
///
/// Source: Hendrycks and Gimpel, "Gaussian error linear units" (2016), section 2.
///
/// Kernels: `nn_gelu_tanh` and `nn_gelu_tanh_chain`, by `Matrix+Activation`.
package struct TanhGELU: Operation {
    /// Creates the operation, which has no options.
    package init() {}

    package var kind: String { "gelu-tanh" }
    package var formula: OperationFormula {
        OperationFormula(
            "a = ½ z (1 + t), t = tanh(√(2/π) (z + 0.044715 z³))",
            "δz = δ ⊙ (½ (1 + t) + ½ z (1 − t²) √(2/π) (1 + 0.134145 z²))", result: "a")
    }
    package var backwardDependencies: BackwardDependencies { .inputs }

    package func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape { try .oneInput(of: inputs) }

    package func forward(_ frame: Frame) { frame.output.assignTanhGELU(of: frame.input(0)) }

    package func backward(_ frame: Frame) {
        guard frame.needsGradient(0) else { return }
        frame.inputGradient(0).assignTanhGELUChain(
            upstream: frame.outputGradient, z: frame.input(0), accumulate: frame.accumulates(0))
    }

    package func tangent(_ frame: Frame) {
        guard frame.hasTangent(0) else { return frame.outputTangent.fill(0) }
        frame.outputTangent.assignTanhGELUChain(upstream: frame.inputTangent(0), z: frame.input(0), accumulate: false)
    }

    package func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor]) -> ReferenceTensor {
        inputs[0].map { z in 0.5 * z * (1 + tanh((2 / Double.pi).squareRoot() * (z + 0.044715 * z * z * z))) }
    }
}
