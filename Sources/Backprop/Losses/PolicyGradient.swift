#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Policy gradient loss L = 1/n Σ −ln π(a|s) A + c_v ½ (V − R)² − c_e H(π), which trains a policy and its critic
/// together.
///
/// Shapes: a row of outputs has a logit z for each action, followed by the state's value V; π = softmax(z). A row of
/// targets has the action a that was taken, its advantage A and the return R. H(π) = −Σ π ln π, the entropy, keeps the
/// policy from settling too early. A and R are constants: no gradient flows into them.
///
/// Backward: ∂L/∂z[j] = δ/n (A (π[j] − 1[j = a]) + c_e π[j] (ln π[j] + H)), ∂L/∂V = δ/n c_v (V − R). Tangent: the same
/// weights applied to the outputs' tangent. An action that does not exist makes the loss NaN.
///
/// Source: Williams, "Simple statistical gradient-following algorithms for connectionist reinforcement learning"
/// (Machine Learning 1992), for −ln π A and the baseline; Mnih et al., "Asynchronous methods for deep reinforcement
/// learning" (ICML 2016), for the three terms together.
package struct PolicyGradient: Operation {
    /// Weight c_v of the critic's error.
    package var valueWeight: Double
    /// Weight c_e of the policy's entropy.
    package var entropyWeight: Double

    /// Creates the loss with the weights of the value error and of the entropy.
    package init(valueWeight: Double = 0.5, entropyWeight: Double = 0.01) {
        self.valueWeight = valueWeight
        self.entropyWeight = entropyWeight
    }

    package var kind: String { "policy-gradient" }
    package var formula: OperationFormula {
        OperationFormula(
            "L = mean (−A ln π_a + c_v ½ (V − R)² − c_e H), x = [z V], π = softmax z, H = −Σ π ln π",
            "δx = [A (π − 1_a) + c_e π ⊙ (ln π + H), c_v (V − R)] / n", result: "L")
    }
    package var reducesBatch: Bool { true }
    package func differentiates(input index: Int) -> Bool { index == 0 }
    /// Holds ∂L/∂(z, V) before the factor δ/n.
    package func scratch(for inputs: [Shape]) -> Scratch? { Scratch(shape: inputs[0], growsWithBatch: true) }

    package func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape {
        guard inputs.count == 2, inputs[1].columns == 3, inputs[0].rows == inputs[1].rows else {
            throw .lossShapes(inputs, needs: "an action, an advantage and a return for each row of outputs")
        }
        guard inputs[0].columns >= 3 else {
            throw ShapeError(
                "needs one output an action and one for the value, at least 3, received \(inputs[0].columns)")
        }
        return Shape(1)
    }

    package func forward(_ frame: Frame) {
        var total = 0.0
        for row in 0..<frame.input(0).rows { total += rowLoss(row, frame) }
        frame.output[0] = Float(total / Double(frame.input(0).rows))
    }

    /// Returns the loss of one row and writes its derivative to the scratch.
    private func rowLoss(_ row: Int, _ frame: Frame) -> Double {
        let (outputs, targets, derivative) = (frame.input(0), frame.input(1), frame.scratch)
        let actions = outputs.columns - 1
        let (chosen, advantage) = (targets[row, 0], targets[row, 1])
        guard chosen >= 0, chosen < Float(actions) else { return .nan }
        let normalizer = Self.logarithmOfSum(outputs, row, actions)
        var entropy: Float = 0
        for j in 0..<actions {
            let logarithm = outputs[row, j] - normalizer
            derivative[row, j] = exp(logarithm)
            // A probability of 0 adds nothing, though its logarithm may be infinite.
            if derivative[row, j] > 0 { entropy -= derivative[row, j] * logarithm }
        }
        for j in 0..<actions {
            let probability = derivative[row, j]
            let surprise = probability > 0 ? probability * (outputs[row, j] - normalizer + entropy) : 0
            derivative[row, j] = advantage * probability + Float(entropyWeight) * surprise
        }
        derivative[row, Int(chosen)] -= advantage
        let error = outputs[row, actions] - targets[row, 2]
        derivative[row, actions] = Float(valueWeight) * error
        let logarithm = outputs[row, Int(chosen)] - normalizer
        return Double(-logarithm * advantage - Float(entropyWeight) * entropy)
            + valueWeight * 0.5 * Double(error) * Double(error)
    }

    /// Returns ln Σ eᶻ over the actions of a row.
    private static func logarithmOfSum(_ outputs: Matrix, _ row: Int, _ actions: Int) -> Float {
        var peak = outputs[row, 0]
        for j in 1..<actions { peak = max(peak, outputs[row, j]) }
        var sum: Float = 0
        for j in 0..<actions { sum += exp(outputs[row, j] - peak) }
        return peak + log(sum)
    }

    package func backward(_ frame: Frame) {
        guard frame.needsGradient(0) else { return }
        if !frame.accumulates(0) { frame.inputGradient(0).fill(0) }
        frame.inputGradient(0).add(frame.scratch, times: frame.outputGradient[0] / Float(frame.input(0).rows))
    }

    package func tangent(_ frame: Frame) {
        guard frame.hasTangent(0) else { return frame.outputTangent.fill(0) }
        frame.outputTangent[0] = Float(frame.scratch.dot(frame.inputTangent(0)) / Double(frame.input(0).rows))
    }

    package func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor]) -> ReferenceTensor {
        let (outputs, targets) = (inputs[0], inputs[1])
        var total = 0.0
        for row in 0..<outputs.rows {
            let scores = (0..<outputs.columns - 1).map { outputs[row, $0] }
            let peak = scores.max() ?? 0
            let normalizer = peak + log(scores.reduce(0) { $0 + exp($1 - peak) })
            let logarithms = scores.map { $0 - normalizer }
            let entropy = -logarithms.reduce(0) { $0 + exp($1) * $1 }
            let error = outputs[row, outputs.columns - 1] - targets[row, 2]
            total -= logarithms[Int(targets[row, 0])] * targets[row, 1]
            total += valueWeight * error * error / 2 - entropyWeight * entropy
        }
        return ReferenceTensor(rows: 1, columns: 1, values: [total / Double(outputs.rows)])
    }
}
