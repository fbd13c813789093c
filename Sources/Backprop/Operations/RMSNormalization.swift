/// Root mean square normalization: y = γ ⊙ x̂ with x̂ = x / √(mean x² + ε), so that mean x̂² is 1 in each row, but for
/// ε.
///
/// It is layer normalization without the mean. Shapes: x and y are rows × w, γ (starts at 1) is 1 × w.
///
/// Derivatives, with δ = ∂L/∂y, g = γ ⊙ δ, r = 1 / √(mean x² + ε) and means over a row: ∂L/∂x = r (g − x̂ mean(g ⊙
/// x̂)), ∂L/∂γ = Σ_rows δ ⊙ x̂. Tangent: ẏ = γ ⊙ r (ẋ − x̂ mean(ẋ ⊙ x̂)) + γ̇ ⊙ x̂.
///
/// ε is inside the root, as in PyTorch's `RMSNorm` (2.x), whose default ε is 1.2e-7; the paper has none. The rows of a
/// picture are its pixels, so each pixel is normalized over its channels.
///
/// Source: Zhang and Sennrich, "Root mean square layer normalization" (NeurIPS 2019), equation 4.
///
/// Kernels: `Matrix+LayerNormalization`.
package struct RMSNormalization: Operation, Hashable {
    /// Constant ε, which keeps a row of zeros from a division by 0.
    package let epsilon: Float

    /// Creates the operation with ε.
    package init(epsilon: Float = 1e-5) { self.epsilon = epsilon }

    package var kind: String { "rms-normalization" }
    package var formula: OperationFormula {
        OperationFormula(
            "y = W ⊙ u, u = x / √(mean x² + ε), the mean of each row",
            "δx = (g − u mean(g ⊙ u)) / √(mean x² + ε), g = W ⊙ δ", "∂L/∂W = Σ δ ⊙ u")
    }
    package var backwardDependencies: BackwardDependencies { [.inputs, .scratch] }
    package var reach: TimeReach { .ownTimeStep }

    package func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape { try .oneInput(of: inputs) }

    package func parameters(for inputs: [Shape]) -> [ParameterDeclaration] {
        [.row("weight", .gain, count: inputs[0].columns, fanIn: inputs[0].columns)]
    }

    /// Holds 0 and r for each row.
    package func scratch(for inputs: [Shape]) -> Scratch? {
        Scratch(shape: Shape(inputs[0].rows, 2), growsWithBatch: true)
    }

    package func forward(_ frame: Frame) {
        frame.scratch.assignRowStatistics(of: frame.input(0), epsilon: epsilon, centered: false)
        frame.output.assignNormalizedRows(
            of: frame.input(0), statistics: frame.scratch, gain: frame.parameter(0), bias: nil)
    }

    package func backward(_ frame: Frame) {
        let (x, delta, statistics) = (frame.input(0), frame.outputGradient, frame.scratch)
        frame.parameterGradient(0).assignSumOfProducts(
            delta, withNormalized: x, statistics: statistics, accumulate: frame.accumulatesParameter(0))
        guard frame.needsGradient(0) else { return }
        frame.inputGradient(0).assignNormalizationGradient(
            upstream: delta, of: x, statistics: statistics, gain: frame.parameter(0), centered: false,
            accumulate: frame.accumulates(0))
    }

    package func tangent(_ frame: Frame) {
        let (x, result) = (frame.input(0), frame.outputTangent)
        result.assignNormalizedRows(of: x, statistics: frame.scratch, gain: frame.parameterTangent(0), bias: nil)
        guard frame.hasTangent(0) else { return }
        for row in 0..<x.rows { addTangent(ofRow: row, frame) }
    }

    /// Adds γ ⊙ r (ẋ − x̂ mean(ẋ ⊙ x̂)) to a row of ẏ.
    private func addTangent(ofRow row: Int, _ frame: Frame) {
        let (x, tangent, inverse) = (frame.input(0), frame.inputTangent(0), frame.scratch[row, 1])
        var sum = 0.0
        for column in 0..<x.columns { sum += Double(tangent[row, column] * x[row, column] * inverse) }
        let mean = Float(sum / Double(x.columns))
        for column in 0..<x.columns {
            let change = tangent[row, column] - x[row, column] * inverse * mean
            frame.outputTangent[row, column] += frame.parameter(0)[column] * inverse * change
        }
    }

    package func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor]) -> ReferenceTensor {
        var y = inputs[0]
        for row in 0..<y.rows {
            let squares = (0..<y.columns).reduce(0) { $0 + inputs[0][row, $1] * inputs[0][row, $1] }
            let root = (squares / Double(y.columns) + Double(epsilon)).squareRoot()
            for column in 0..<y.columns { y[row, column] *= parameters[0][0, column] / root }
        }
        return y
    }
}
