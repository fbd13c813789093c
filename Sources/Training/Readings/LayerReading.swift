import Backprop

/// Measurements of one layer in the latest step.
package struct LayerReading: Sendable {
    /// Name, for example `dense1`.
    package var name: String
    /// Short description, for example `64→32 relu`.
    package var summary: String
    /// Number of parameters that the layer learns.
    package var parameterCount: Int
    /// Activation function; nil for a layer without one.
    package var activation: Activation?
    /// Kind of cell of a recurrent layer; nil for others.
    package var cell: CellKind?

    /// ‖∂L/∂W, ∂L/∂b‖₂ before clipping.
    package var gradientNorm: Double
    /// ‖∂L/∂W, ∂L/∂b‖₂ after clipping.
    package var clippedGradientNorm: Double
    /// Smallest and largest `gradientShare` since the start or the latest restart; nil before the first step.
    package var gradientShares: ClosedRange<Double>?
    /// ‖W, b‖₂.
    package var weightNorm: Double
    /// ‖Δθ‖ / ‖θ‖ of the latest step.
    package var updateRatio: Double
    /// Mean of the layer's output a over batch and units.
    package var activationMean: Double
    /// Standard deviation of the layer's output over batch and units.
    package var activationDeviation: Double
    /// Share of outputs where the activation's derivative is nearly 0.
    package var saturated: Double
    /// Share of units that gave 0 for every recent example with something in it, silence left out.
    package var dead: Double
    /// Whether all units have the same weights, so that they compute the same.
    package var unitsAreAlike = false
    /// Number of rows over which the layer normalizes in a step, if it normalizes over the batch; nil for others.
    package var normalizedRows: Int?
    /// Angle in degrees between two values of ∂L/∂θ: by the rule of credit assignment and by backpropagation.
    ///
    /// Both are of the same batch, the latest for which the angle was measured; nil under backpropagation.
    package var alignment: Double?
    /// Recent angles in degrees, oldest first.
    package var alignmentTrend: [Float]
    /// Recent gradient norms, oldest first.
    package var trend: [Float]
    /// ‖∂L/∂h_t‖ for t = 1 … T of a recurrent layer in the latest step; empty for others.
    package var gradientOverTime: [Float]
    /// Part of it that comes from the layers above and not from the time step after; empty where it is unknown.
    package var directGradientOverTime: [Float] = []
    /// Relative error ‖δ̂ − δ‖ / ‖δ‖ of the layer's synthetic gradient in the latest step; nil without one.
    ///
    /// δ is the target that the model learns from.
    package var syntheticError: Double?

    /// Creates a reading before the first measurement.
    package init(name: String, summary: String, parameterCount: Int, activation: Activation?) {
        self.name = name
        self.summary = summary
        self.parameterCount = parameterCount
        self.activation = activation
        gradientNorm = 0
        clippedGradientNorm = 0
        weightNorm = 0
        updateRatio = 0
        activationMean = 0
        activationDeviation = 0
        saturated = 0
        dead = 0
        alignmentTrend = []
        trend = []
        gradientOverTime = []
    }
}

extension LayerReading {
    /// Whether a gradient has been measured.
    package var hasGradient: Bool { gradientNorm != 0 || gradientShares != nil }

    /// Returns the gradient norm as a multiple of the output layer's; nil if that is 0 or not finite.
    package func gradientShare(of outputNorm: Double) -> Double? {
        outputNorm > 0 && outputNorm.isFinite ? gradientNorm / outputNorm : nil
    }
}

extension [LayerReading] {
    /// Last layer with parameters, with which the others are compared.
    package var output: LayerReading? { last { $0.parameterCount > 0 } }
}
