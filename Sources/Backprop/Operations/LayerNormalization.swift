/// Layer normalization: y = γ ⊙ x̂ + β with x̂ = (x − μ) / √(σ² + ε), so that each row of x̂ has mean 0 and, but for ε,
/// variance 1.
///
/// μ and σ² = 1/w Σ (x − μ)² are those of the row's w features: no example depends on another, so training and
/// prediction compute the same. Shapes: x and y are rows × w, γ (starts at 1) and β (at 0) are 1 × w.
///
/// Derivatives, with δ = ∂L/∂y, g = γ ⊙ δ and means over a row: ∂L/∂x = (g − mean g − x̂ mean(g ⊙ x̂)) / √(σ² + ε),
/// ∂L/∂γ = Σ_rows δ ⊙ x̂, ∂L/∂β = Σ_rows δ.
/// Tangent: ẏ = γ ⊙ (ẋ − mean ẋ − x̂ mean(ẋ ⊙ x̂)) / √(σ² + ε) + γ̇ ⊙ x̂ + β̇.
///
/// The rows of a picture are its pixels, so each pixel is normalized over its channels, as by PyTorch's `LayerNorm(C)`
/// on H × W × C, not by `LayerNorm([C, H, W])` over the whole picture.
///
/// Source: Ba, Kiros and Hinton, "Layer normalization" (2016), equation 4; ε = 1e-5 as in PyTorch.
///
/// Kernels: `Matrix+LayerNormalization`.
package struct LayerNormalization: Operation {
    /// Constant ε, which keeps a row of equal numbers from a division by 0.
    package static let epsilon: Float = 1e-5

    /// Creates the operation, which has no options.
    package init() {}

    package var kind: String { "layer-norm" }
    package var formula: OperationFormula {
        OperationFormula(
            "y = W ⊙ u + b, u = (x − μ) / √(σ² + ε), μ and σ² of each row",
            "δx = (g − mean g − u mean(g ⊙ u)) / √(σ² + ε), g = W ⊙ δ", "∂L/∂W = Σ δ ⊙ u", "∂L/∂b = Σ δ")
    }
    package var backwardDependencies: BackwardDependencies { [.inputs, .scratch] }
    package var reach: TimeReach { .ownTimeStep }

    package func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape { try .oneInput(of: inputs) }

    package func parameters(for inputs: [Shape]) -> [ParameterDeclaration] {
        let width = inputs[0].columns
        return [.row("weight", .gain, count: width, fanIn: width), .row("bias", .bias, count: width, fanIn: width)]
    }

    /// Holds μ and 1 / √(σ² + ε) of each row.
    package func scratch(for inputs: [Shape]) -> Scratch? {
        Scratch(shape: Shape(inputs[0].rows, 2), growsWithBatch: true)
    }

    package func forward(_ frame: Frame) {
        frame.scratch.assignRowStatistics(of: frame.input(0), epsilon: Self.epsilon)
        frame.output.assignNormalizedRows(
            of: frame.input(0), statistics: frame.scratch, gain: frame.parameter(0), bias: frame.parameter(1))
    }

    package func backward(_ frame: Frame) {
        let (x, delta, statistics) = (frame.input(0), frame.outputGradient, frame.scratch)
        frame.parameterGradient(0).assignSumOfProducts(
            delta, withNormalized: x, statistics: statistics, accumulate: frame.accumulatesParameter(0))
        frame.parameterGradient(1).assignSumOfRows(delta, accumulate: frame.accumulatesParameter(1))
        guard frame.needsGradient(0) else { return }
        frame.inputGradient(0).assignNormalizationGradient(
            upstream: delta, of: x, statistics: statistics, gain: frame.parameter(0), accumulate: frame.accumulates(0))
    }

    package func tangent(_ frame: Frame) {
        let (x, result) = (frame.input(0), frame.outputTangent)
        result.assignRows(frame.parameterTangent(1))
        for row in 0..<x.rows {
            let (mean, inverse) = (frame.scratch[row, 0], frame.scratch[row, 1])
            let along = projection(frame, row)
            for column in 0..<x.columns {
                let normalized = (x[row, column] - mean) * inverse
                result[row, column] += frame.parameterTangent(0)[column] * normalized
                guard frame.hasTangent(0) else { continue }
                let centred = frame.inputTangent(0)[row, column] - along.mean - normalized * along.product
                result[row, column] += frame.parameter(0)[column] * centred * inverse
            }
        }
    }

    /// Returns mean ẋ and mean(ẋ ⊙ x̂) of a row.
    private func projection(_ frame: Frame, _ row: Int) -> (mean: Float, product: Float) {
        guard frame.hasTangent(0) else { return (0, 0) }
        let (x, tangent) = (frame.input(0), frame.inputTangent(0))
        var (sum, products) = (0.0, 0.0)
        for column in 0..<x.columns {
            sum += Double(tangent[row, column])
            products += Double(tangent[row, column] * (x[row, column] - frame.scratch[row, 0]) * frame.scratch[row, 1])
        }
        return (Float(sum / Double(x.columns)), Float(products / Double(x.columns)))
    }

    package func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor]) -> ReferenceTensor {
        var y = inputs[0]
        for row in 0..<y.rows {
            let numbers = (0..<y.columns).map { y[row, $0] }
            let mean = numbers.reduce(0, +) / Double(y.columns)
            let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(y.columns)
            for column in 0..<y.columns {
                let normalized = (numbers[column] - mean) / (variance + Double(Self.epsilon)).squareRoot()
                y[row, column] = parameters[0][0, column] * normalized + parameters[1][0, column]
            }
        }
        return y
    }
}
