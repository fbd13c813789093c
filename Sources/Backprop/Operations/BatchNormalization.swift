/// Batch normalization: y = x̂ ⊙ g + b with x̂ = (x − μ) / √(σ² + ε), by each channel's mean and variance over the
/// batch.
///
/// Shapes: x and y are N × C, where N counts every row of every example (all pixels of all images), and g and b are 1 ×
/// C. A pass that trains takes μ and σ² = mean (x − μ)² from its own rows, and moves the running mean and variance
/// towards μ and σ² N / (N − 1) by the share `momentum`; any other pass uses the running ones as μ and σ².
///
/// Derivatives in training, with δ = ∂L/∂y and r = 1 / √(σ² + ε): ∂L/∂x = g r (δ − mean δ − x̂ mean(δ ⊙ x̂)), ∂L/∂g =
/// Σ_rows δ ⊙ x̂, ∂L/∂b = Σ_rows δ. Tangent: ẏ = g r (ẋ − mean ẋ − x̂ mean(ẋ ⊙ x̂)) + ġ ⊙ x̂ + ḃ. Otherwise μ and r are
/// constants: ∂L/∂x = g r δ and ẏ = g r ẋ + ġ ⊙ x̂ + ḃ.
///
/// Source: Ioffe and Szegedy, "Batch normalization" (ICML 2015), algorithms 1 and 2; running averages as in PyTorch.
///
/// Kernels: `Matrix+ColumnNormalization`.
package struct BatchNormalization: MixingOperation, Hashable {
    /// Constant ε, which keeps a channel of equal numbers from a division by 0.
    package let epsilon: Float
    /// Share by which a batch moves the running mean and variance.
    package let momentum: Float

    /// Creates the operation with ε and the momentum of the running statistics.
    package init(epsilon: Float = 1e-5, momentum: Float = 0.1) {
        self.epsilon = epsilon
        self.momentum = momentum
    }

    package var kind: String { "batch-normalization" }
    package var formula: OperationFormula {
        OperationFormula(
            "y = W ⊙ u + b, u = (x − μ) / √(σ² + ε), μ and σ² of each column",
            "δx = (g − mean g − u mean(g ⊙ u)) / √(σ² + ε), g = W ⊙ δ", "∂L/∂W = Σ δ ⊙ u", "∂L/∂b = Σ δ")
    }
    package var backwardDependencies: BackwardDependencies { [.inputs, .scratch] }
    package var reach: TimeReach { .ownTimeStep }

    package func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape { try .oneInput(of: inputs) }

    package func parameters(for inputs: [Shape]) -> [ParameterDeclaration] {
        let channels = inputs[0].columns
        return [
            .row("weight", .gain, count: channels, fanIn: channels),
            .row("bias", .bias, count: channels, fanIn: channels),
            .row("running_mean", .statistic(start: 0), count: channels, fanIn: channels),
            .row("running_var", .statistic(start: 1), count: channels, fanIn: channels),
        ]
    }

    /// Holds μ and r of each channel, then two sums.
    package func scratch(for inputs: [Shape]) -> Scratch? {
        Scratch(shape: Shape(4, inputs[0].columns), growsWithBatch: false)
    }

    private func statistics(_ frame: Frame) -> Matrix { frame.scratch.rows(from: 0, count: 2) }
    private func sums(_ frame: Frame) -> Matrix { frame.scratch.rows(from: 2, count: 2) }

    package func gather(_ direction: PassDirection, _ frame: Frame) {
        switch direction {
        case .forward: if frame.pass.isTraining { statistics(frame).assignColumnMoments(frame.input(0)) }
        case .backward:
            let sums = sums(frame)
            sums.assignColumnProducts(frame.outputGradient, x: frame.input(0), statistics: statistics(frame))
            for index in 0..<2 where !frame.accumulatesParameter(index) { frame.parameterGradient(index).fill(0) }
            frame.parameterGradient(0).add(sums.rows(from: 1, count: 1), times: 1)
            frame.parameterGradient(1).add(sums.rows(from: 0, count: 1), times: 1)
        }
    }

    package func merge(_ direction: PassDirection, _ other: Frame, into frame: Frame, rowCount: Int) {
        switch direction {
        case .forward:
            statistics(frame).mergeColumnMoments(statistics(other), of: other.output.rows, into: rowCount)
        case .backward: sums(frame).add(sums(other), times: 1)
        }
    }

    package func settle(_ direction: PassDirection, _ frame: Frame, rowCount: Int) {
        guard direction == .forward else { return settle(sums(frame), frame, rowCount: rowCount) }
        let statistics = statistics(frame)
        let inverse = statistics.rows(from: 1, count: 1)
        guard frame.pass.isTraining else {
            statistics.rows(from: 0, count: 1).assign(frame.parameter(2))
            return inverse.assignInverseDeviations(frame.parameter(3), epsilon: epsilon)
        }
        inverse.scale(by: 1 / Float(rowCount))
        remember(statistics, rowCount: rowCount, frame)
        inverse.assignInverseDeviations(inverse, epsilon: epsilon)
    }

    /// Makes sums means; where μ and r are constants, nothing is taken from a derivative.
    private func settle(_ sums: Matrix, _ frame: Frame, rowCount: Int) {
        sums.scale(by: frame.pass.isTraining ? 1 / Float(rowCount) : 0)
    }

    package func finish(_ direction: PassDirection, _ frame: Frame) {
        switch direction {
        case .forward:
            frame.output.assignNormalizedColumns(
                frame.input(0), statistics: statistics(frame), gain: frame.parameter(0), bias: frame.parameter(1))
        case .backward:
            guard frame.needsGradient(0) else { return }
            pass(frame.outputGradient, through: frame, into: frame.inputGradient(0), accumulate: frame.accumulates(0))
        }
    }

    /// Moves the running mean and variance towards those of the batch.
    ///
    /// A batch that is not finite leaves them as they are, since its step will not be applied; so does a provisional
    /// pass, since its repetition counts.
    private func remember(_ moments: Matrix, rowCount: Int, _ frame: Frame) {
        guard !frame.pass.isProvisional, moments.isFinite else { return }
        let unbiased = Float(rowCount) / Float(max(1, rowCount - 1))
        frame.parameter(2).approach(moments.rows(from: 0, count: 1), times: 1, share: momentum)
        frame.parameter(3).approach(moments.rows(from: 1, count: 1), times: unbiased, share: momentum)
    }

    /// Computes ∂y/∂x times v, in both directions alike because each channel's matrix is symmetric.
    ///
    /// The settled sums must be those of v.
    private func pass(_ v: Matrix, through frame: Frame, into result: Matrix, accumulate: Bool) {
        result.assignThroughColumnNormalization(
            v, x: frame.input(0), statistics: statistics(frame), means: sums(frame), gain: frame.parameter(0),
            accumulate: accumulate)
    }

    package func tangent(_ frame: Frame) {
        let (x, statistics, result) = (frame.input(0), statistics(frame), frame.outputTangent)
        result.assignNormalizedColumns(
            x, statistics: statistics, gain: frame.parameterTangent(0), bias: frame.parameterTangent(1))
        guard frame.hasTangent(0) else { return }
        let sums = sums(frame)
        sums.assignColumnProducts(frame.inputTangent(0), x: x, statistics: statistics)
        settle(sums, frame, rowCount: x.rows)
        pass(frame.inputTangent(0), through: frame, into: result, accumulate: true)
    }

    package func reference(
        inputs: [ReferenceTensor], parameters: [ReferenceTensor], pass: Pass
    ) -> ReferenceTensor {
        var y = inputs[0]
        let n = Double(y.rows)
        for channel in 0..<y.columns {
            let x = (0..<y.rows).map { inputs[0][$0, channel] }
            let batchMean = x.reduce(0, +) / n
            let batchVariance = x.reduce(0) { $0 + ($1 - batchMean) * ($1 - batchMean) } / n
            let mean = pass.isTraining ? batchMean : parameters[2][0, channel]
            let variance = pass.isTraining ? batchVariance : parameters[3][0, channel]
            for (row, value) in x.enumerated() {
                let normalized = (value - mean) / (variance + Double(epsilon)).squareRoot()
                y[row, channel] = normalized * parameters[0][0, channel] + parameters[1][0, channel]
            }
        }
        return y
    }
}
