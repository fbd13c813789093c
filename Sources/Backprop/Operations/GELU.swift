#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Gaussian error linear unit: f(z) = z Φ(z) = ½ z (1 + erf(z/√2)), or its approximation by tanh.
///
/// f′(z) = Φ(z) + z φ(z), φ(z) = e^(−z²/2) / √(2π), number by number: δ_z = δ_a ⊙ f′(z), ȧ = ż ⊙ f′(z). The approximation
/// is ½ z (1 + t), t = tanh(√(2/π) (z + 0.044715 z³)), with the derivative ½ (1 + t) + ½ z (1 − t²) √(2/π) (1 + 0.134145
/// z²); it differs from f by at most 5e-4. They are `GELU()` and `GELU(approximate='tanh')` of PyTorch, the latter also the
/// function of GPT-2. They take a large part of a transformer's step, so their loops are compiled for each vector width.
///
/// Source: Hendrycks and Gimpel, "Gaussian error linear units" (2016), section 2.
///
/// Kernels: `gelu`, `gelu_tanh` and their chains, by `Matrix+Activation`.
package struct GELU: Operation, Hashable {
    /// Whether it is the approximation by tanh.
    package let usesTanh: Bool

    /// Creates the exact operation, or its approximation by tanh.
    package init(usingTanh: Bool = false) { usesTanh = usingTanh }

    package var kind: String { usesTanh ? "gelu-tanh" : "gelu" }
    package var formula: OperationFormula {
        usesTanh
            ? OperationFormula(
                "a = ½ z (1 + t), t = tanh(√(2/π) (z + 0.044715 z³))",
                "δz = δ ⊙ (½ (1 + t) + ½ z (1 − t²) √(2/π) (1 + 0.134145 z²))", result: "a")
            : OperationFormula(
                "a = z Φ(z), Φ(z) = ½ (1 + erf(z/√2))", "δz = δ ⊙ (Φ(z) + z e^(−z²/2) / √(2π))", result: "a")
    }
    package var backwardDependencies: BackwardDependencies { .inputs }
    package var reach: TimeReach { .ownTimeStep }

    package func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape { try .oneInput(of: inputs) }

    package func forward(_ frame: Frame) { frame.output.assignGELU(of: frame.input(0), usingTanh: usesTanh) }

    package func backward(_ frame: Frame) {
        guard frame.needsGradient(0) else { return }
        frame.inputGradient(0).assignGELUChain(
            upstream: frame.outputGradient, z: frame.input(0), usingTanh: usesTanh, accumulate: frame.accumulates(0))
    }

    package func tangent(_ frame: Frame) {
        guard frame.hasTangent(0) else { return frame.outputTangent.fill(0) }
        frame.outputTangent.assignGELUChain(
            upstream: frame.inputTangent(0), z: frame.input(0), usingTanh: usesTanh, accumulate: false)
    }

    package func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor]) -> ReferenceTensor {
        inputs[0].map { z in
            usesTanh
                ? 0.5 * z * (1 + tanh((2 / Double.pi).squareRoot() * (z + 0.044715 * z * z * z)))
                : 0.5 * z * erfc(-z * 0.5.squareRoot())
        }
    }
}
