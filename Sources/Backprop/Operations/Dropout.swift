/// Dropout: y = x ⊙ m in training, with m = 0 with probability p and else 1 / (1 − p), drawn for each number; else y =
/// x.
///
/// The mean of y is x, so that nothing needs to be rescaled afterwards. m is a function of the pass's seed, step and
/// node, and of the number's position: a repeated pass drops the same numbers.
///
/// Derivatives: ∂L/∂x = δ ⊙ m; tangent: ẏ = ẋ ⊙ m.
///
/// Source: Srivastava et al., "Dropout: a simple way to prevent neural networks from overfitting" (JMLR 2014), section
/// 10, in its inverted form.
///
/// Kernels: `Matrix+Dropout`.
package struct Dropout: Operation, Hashable {
    /// p in units of 2⁻¹⁶.
    private let threshold: Int

    /// Creates the operation with a probability from 0 to less than 1, rounded to a multiple of 2⁻¹⁶.
    package init(rate: Float) {
        precondition(rate >= 0 && rate < 1, "a share of dropped numbers")
        threshold = min(65_535, Int((rate * 65_536).rounded()))
    }

    /// Probability p that a number is dropped.
    package var rate: Float { Float(threshold) / 65_536 }

    /// Factor 1 / (1 − p) on the numbers that are kept.
    private var factor: Float { 1 / (1 - rate) }

    package var kind: String { "dropout" }
    package var formula: OperationFormula {
        OperationFormula("y = x ⊙ m / (1 − p)", "δx = δ ⊙ m / (1 − p)")
    }
    package var backwardDependencies: BackwardDependencies { .scratch }
    package var reach: TimeReach { .ownTimeStep }

    package func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape { try .oneInput(of: inputs) }

    /// Holds m.
    package func scratch(for inputs: [Shape]) -> Scratch? { Scratch(shape: inputs[0], growsWithBatch: true) }

    private func drops(_ frame: Frame) -> Bool { frame.pass.isTraining && threshold > 0 }

    package func forward(_ frame: Frame) {
        guard drops(frame) else { return frame.output.assign(frame.input(0)) }
        frame.scratch.assignDropoutMask(frame.pass, threshold: threshold, factor: factor)
        frame.output.assignProduct(frame.input(0), frame.scratch, accumulate: false)
    }

    package func backward(_ frame: Frame) {
        guard frame.needsGradient(0) else { return }
        let (result, delta, accumulate) = (frame.inputGradient(0), frame.outputGradient, frame.accumulates(0))
        if drops(frame) {
            result.assignProduct(delta, frame.scratch, accumulate: accumulate)
        } else if accumulate {
            result.add(delta, times: 1)
        } else {
            result.assign(delta)
        }
    }

    package func tangent(_ frame: Frame) {
        guard frame.hasTangent(0) else { return frame.outputTangent.fill(0) }
        guard drops(frame) else { return frame.outputTangent.assign(frame.inputTangent(0)) }
        frame.outputTangent.assignProduct(frame.inputTangent(0), frame.scratch, accumulate: false)
    }

    package func reference(
        inputs: [ReferenceTensor], parameters: [ReferenceTensor], pass: Pass
    ) -> ReferenceTensor {
        var y = inputs[0]
        guard pass.isTraining else { return y }
        for index in y.values.indices {
            let (block, lane) = (pass.random(at: index / 8), index % 8)
            let bits = lane < 4 ? block[lane] & 0xFFFF : block[lane - 4] >> 16
            y.values[index] *= Int(bits) < threshold ? 0 : 65_536 / Double(65_536 - threshold)
        }
        return y
    }
}
