#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Softmax cross-entropy L = 1/n Σ −ln p[y] with p = softmax(z), for n rows of logits z and class indices y.
///
/// Shapes: z is n × classes, y is n × 1; an example is one row, or a row for each time step of a sequence. A row whose
/// y is −1 does not count: n is the number of the other rows, and where no row counts the loss and its gradient are 0.
/// Any other y outside the classes makes the loss NaN.
///
/// Backward: ∂L/∂z = δ/n (p − onehot(y)) in the rows that count, where softmax and logarithm cancel, and 0 in the
/// others. Tangent: L̇ = 1/n Σ (p − onehot(y)) · ż.
///
/// Curvature: in each row that counts H_L = 1/n (diag p − p pᵀ).
///
/// Source: Bridle, "Probabilistic interpretation of feedforward classification network outputs" (1990).
///
/// Kernels: `Matrix+SoftmaxCrossEntropy`.
package struct SoftmaxCrossEntropy: ClassLoss {
    /// Creates the loss, which has no options.
    package init() {}

    package var kind: String { "softmax-cross-entropy" }
    package var formula: OperationFormula {
        OperationFormula("L = −mean ln p_t, p = softmax x", "δx = (p − 1_t) / n", result: "L")
    }

    package func forward(_ frame: Frame) {
        frame.output[0] = frame.scratch.assignSoftmax(frame.input(0), targets: frame.input(1))
    }

    package func backward(_ frame: Frame) {
        guard frame.needsGradient(0) else { return }
        frame.inputGradient(0).assignSoftmaxGradient(
            probabilities: frame.scratch, targets: frame.input(1),
            factor: frame.outputGradient[0] / Float(max(1, frame.input(1).countedTargets)),
            accumulate: frame.accumulates(0))
    }

    package func tangent(_ frame: Frame) {
        guard frame.hasTangent(0) else { return frame.outputTangent.fill(0) }
        let (p, targets, tangent) = (frame.scratch, frame.input(1), frame.inputTangent(0))
        var sum = p.dot(tangent)
        for row in 0..<p.rows where targets[row] != Matrix.uncounted {
            sum -= Double(tangent[row, Int(targets[row])])
        }
        frame.outputTangent[0] = Float(sum / Double(max(1, targets.countedTargets)))
    }

    package func preciseValue(_ frame: Frame) -> Double {
        frame.input(0).preciseCrossEntropy(targets: frame.input(1))
    }

    package func curvature(_ frame: Frame) {
        let counted = Float(max(1, frame.input(1).countedTargets))
        frame.inputGradient(0).assign(frame.inputTangent(0))
        frame.inputGradient(0).strided.applySoftmaxDerivative(frame.scratch.strided, factor: 1 / counted)
    }

    package func curvatureRoot(_ frame: Frame) {
        let counted = Float(max(1, frame.input(1).countedTargets))
        frame.inputGradient(0).assignSoftmaxCurvatureRoot(
            probabilities: frame.scratch, of: frame.inputTangent(0), factor: 1 / counted.squareRoot())
    }

    package func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor]) -> ReferenceTensor {
        let (z, y) = (inputs[0], inputs[1])
        var (total, counted) = (0.0, 0.0)
        for row in 0..<z.rows where y.values[row] != -1 {
            let scores = (0..<z.columns).map { z[row, $0] }
            let peak = scores.max() ?? 0
            total += log(scores.reduce(0) { $0 + exp($1 - peak) }) + peak - z[row, Int(y.values[row])]
            counted += 1
        }
        return ReferenceTensor(rows: 1, columns: 1, values: [total / max(1, counted)])
    }
}

extension ShapeError {
    /// Throws unless there are two or more scores, and one class index for each row of them.
    static func requireClassScores(_ inputs: [Shape]) throws(ShapeError) {
        guard inputs.count == 2, inputs[1].columns == 1, inputs[0].rows == inputs[1].rows else {
            throw lossShapes(inputs, needs: "one class index for each row of outputs")
        }
        guard inputs[0].columns >= 2 else {
            throw ShapeError("needs one output a class, at least 2, received \(inputs[0].columns)")
        }
    }
}
