/// Affine map z = x W + b of each row of x: the weighted sums of a dense layer.
///
/// Shapes: x is batch × in, W is in × out, b is 1 × out, z is batch × out. W is stored as in × out, so that the
/// products with the most work read it row by row; a checkpoint holds it as `[out, in]`.
///
/// Derivatives, with δ = ∂L/∂z: ∂L/∂x = δ Wᵀ, ∂L/∂W = xᵀ δ, ∂L/∂b = Σ_rows δ.
/// Tangent: ż = ẋ W + x Ẇ + ḃ.
///
/// Source: Rumelhart, Hinton and Williams, "Learning representations by back-propagating errors" (Nature 1986).
///
/// Kernels: `MatrixProduct` and, for b, `Matrix+Rows`.
package struct Affine: Operation {
    /// Number of outputs.
    package let units: Int
    /// Whether b is added.
    package let hasBias: Bool
    /// Whether W and b are called in checkpoints as PyTorch calls those of queries, keys and values together.
    private let isInProjection: Bool

    /// Creates the operation, `inProjection` that of an attention layer.
    package init(units: Int, bias: Bool = true, inProjection: Bool = false) {
        self.units = units
        hasBias = bias
        isInProjection = inProjection
    }

    package var kind: String { "affine" }
    package var formula: OperationFormula {
        hasBias
            ? OperationFormula("z = x W + b", "δx = δ Wᵀ", "∂L/∂W = xᵀ δ", "∂L/∂b = Σ δ", result: "z")
            : OperationFormula("z = x W", "δx = δ Wᵀ", "∂L/∂W = xᵀ δ", result: "z")
    }
    package var backwardDependencies: BackwardDependencies { .inputs }
    package var reach: TimeReach { .ownTimeStep }

    package func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape {
        Shape(try Shape.oneInput(of: inputs).dimensions.dropLast() + [units])
    }

    package func parameters(for inputs: [Shape]) -> [ParameterDeclaration] {
        let fanIn = inputs[0].columns
        let prefix = isInProjection ? "in_proj_" : ""
        let weight = ParameterDeclaration(
            name: prefix + "weight", role: .weight, rows: fanIn, columns: units, fanIn: fanIn, fanOut: units,
            exportedAxes: [1, 0])
        let bias = ParameterDeclaration.row(prefix + "bias", .bias, count: units, fanIn: fanIn)
        return hasBias ? [weight, bias] : [weight]
    }

    package func forward(_ frame: Frame) {
        if hasBias { frame.output.assignRows(frame.parameter(1)) }
        MatrixProduct.multiply(frame.input(0), frame.parameter(0), into: frame.output, accumulate: hasBias)
    }

    package func backward(_ frame: Frame) {
        let delta = frame.outputGradient
        MatrixProduct.multiplyTransposed(
            frame.input(0), delta, into: frame.parameterGradient(0), accumulate: frame.accumulatesParameter(0))
        if hasBias {
            frame.parameterGradient(1).assignSumOfRows(delta, accumulate: frame.accumulatesParameter(1))
        }
        if frame.needsGradient(0) { propagate(delta, frame) }
    }

    /// Computes ∂L/∂x = δ Wᵀ.
    private func propagate(_ delta: Matrix, _ frame: Frame) {
        MatrixProduct.multiplyByTransposed(
            delta, frame.parameter(0), into: frame.inputGradient(0), accumulate: frame.accumulates(0))
    }

    package func tangent(_ frame: Frame) {
        let result = frame.outputTangent
        MatrixProduct.multiply(frame.input(0), frame.parameterTangent(0), into: result, accumulate: false)
        if frame.hasTangent(0) {
            MatrixProduct.multiply(frame.inputTangent(0), frame.parameter(0), into: result, accumulate: true)
        }
        if hasBias { result.addRows(frame.parameterTangent(1)) }
    }

    package func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor]) -> ReferenceTensor {
        let (x, w) = (inputs[0], parameters[0])
        var z = ReferenceTensor(rows: x.rows, columns: units, values: Array(repeating: 0, count: x.rows * units))
        for row in 0..<x.rows {
            for unit in 0..<units {
                var sum = hasBias ? parameters[1][0, unit] : 0
                for i in 0..<x.columns { sum += x[row, i] * w[i, unit] }
                z[row, unit] = sum
            }
        }
        return z
    }
}
