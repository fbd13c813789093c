#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Softmax cross-entropy in which each class has a weight: L = 1/n Σ w[y] · −ln p[y] with p = softmax(z).
///
/// Shapes and rows that do not count are those of `SoftmaxCrossEntropy`; the weights are one number for each class. n is
/// the number of rows that count, so that weights whose mean over the examples is 1 leave the size of the gradient as it
/// is.
///
/// Backward: ∂L/∂z = δ/n · w[y] (p − onehot(y)). Tangent: L̇ = 1/n Σ w[y] (p − onehot(y)) · ż.
///
/// Curvature: in each row that counts H_L = w[y]/n (diag p − p pᵀ).
///
/// Source: King and Zeng, "Logistic regression in rare events data" (Political Analysis 9, 2001), section 4.2.
package struct WeightedCrossEntropy: ClassLoss {
    /// Weight of each class; a class beyond the last has weight 1.
    package let weights: [Float]

    /// Creates the loss with a weight for each class.
    package init(weights: [Float]) { self.weights = weights }

    package var kind: String { "weighted-softmax-cross-entropy" }
    package var formula: OperationFormula {
        OperationFormula("L = −mean w_t ln p_t, p = softmax x", "δx = w_t (p − 1_t) / n", result: "L")
    }

    package func forward(_ frame: Frame) {
        // Refuses what is no class and what is not finite.
        let mean = frame.scratch.assignSoftmax(frame.input(0), targets: frame.input(1))
        frame.output[0] = mean.isFinite ? Float(preciseValue(frame)) : mean
    }

    package func backward(_ frame: Frame) {
        guard frame.needsGradient(0) else { return }
        let (p, targets, gradient) = (frame.scratch, frame.input(1), frame.inputGradient(0))
        let factor = frame.outputGradient[0] / Float(max(1, targets.countedTargets))
        if !frame.accumulates(0) { gradient.fill(0) }
        for row in 0..<p.rows where targets[row] != Matrix.uncounted {
            let scale = factor * weight(targets[row])
            for column in 0..<p.columns { gradient[row, column] += scale * p[row, column] }
            gradient[row, Int(targets[row])] -= scale
        }
    }

    package func tangent(_ frame: Frame) {
        guard frame.hasTangent(0) else { return frame.outputTangent.fill(0) }
        let (p, targets, tangent) = (frame.scratch, frame.input(1), frame.inputTangent(0))
        var sum = 0.0
        for row in 0..<p.rows where targets[row] != Matrix.uncounted {
            var along = -Double(tangent[row, Int(targets[row])])
            for column in 0..<p.columns { along += Double(p[row, column]) * Double(tangent[row, column]) }
            sum += Double(weight(targets[row])) * along
        }
        frame.outputTangent[0] = Float(sum / Double(max(1, targets.countedTargets)))
    }

    /// Returns L from the logits, since p[y] may be too small for 32 bits.
    package func preciseValue(_ frame: Frame) -> Double {
        let (z, targets) = (frame.input(0), frame.input(1))
        var total = 0.0
        for row in 0..<z.rows where targets[row] != Matrix.uncounted {
            let peak = Double(z[row, z.largestColumn(inRow: row)])
            var sum = 0.0
            for column in 0..<z.columns { sum += exp(Double(z[row, column]) - peak) }
            total += Double(weight(targets[row])) * (log(sum) + peak - Double(z[row, Int(targets[row])]))
        }
        return total / Double(max(1, targets.countedTargets))
    }

    package func curvature(_ frame: Frame) {
        let counted = Float(max(1, frame.input(1).countedTargets))
        frame.inputGradient(0).assign(frame.inputTangent(0))
        frame.inputGradient(0).strided.applySoftmaxDerivative(frame.scratch.strided, factor: 1 / counted)
        scaleRows(frame) { $0 }
    }

    package func curvatureRoot(_ frame: Frame) {
        let counted = Float(max(1, frame.input(1).countedTargets))
        frame.inputGradient(0).assignSoftmaxCurvatureRoot(
            probabilities: frame.scratch, of: frame.inputTangent(0), factor: 1 / counted.squareRoot())
        scaleRows(frame) { $0.squareRoot() }
    }

    /// Multiplies each row of the input's gradient that counts by a function of its class's weight.
    private func scaleRows(_ frame: Frame, by factor: (Float) -> Float) {
        let (targets, gradient) = (frame.input(1), frame.inputGradient(0))
        for row in 0..<gradient.rows where targets[row] != Matrix.uncounted {
            let scale = factor(weight(targets[row]))
            for column in 0..<gradient.columns { gradient[row, column] *= scale }
        }
    }

    private func weight(_ target: Float) -> Float {
        let index = Int(target)
        return weights.indices.contains(index) ? weights[index] : 1
    }

    package func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor]) -> ReferenceTensor {
        let (z, y) = (inputs[0], inputs[1])
        var (total, counted) = (0.0, 0.0)
        for row in 0..<z.rows where y.values[row] != -1 {
            let scores = (0..<z.columns).map { z[row, $0] }
            let peak = scores.max() ?? 0
            let entropy = log(scores.reduce(0) { $0 + exp($1 - peak) }) + peak - z[row, Int(y.values[row])]
            total += Double(weight(Float(y.values[row]))) * entropy
            counted += 1
        }
        return ReferenceTensor(rows: 1, columns: 1, values: [total / max(1, counted)])
    }
}
