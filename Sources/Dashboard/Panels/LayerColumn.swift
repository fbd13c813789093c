import Text
import Training

/// Column of numbers in the table of layers.
struct LayerColumn: Sendable {
    var title: String
    var width: Int
    var text: @Sendable (LayerReading) -> String

    /// Norm ‖∂L/∂W, ∂L/∂b‖.
    static let norm = LayerColumn(title: "norm", width: 7) {
        guard $0.hasGradient else { return "      –" }
        return $0.gradientNorm == 0 ? "      0" : ColumnFormat.norm($0.gradientNorm)
    }
    /// Title of the column of norms as multiples of the output layer's.
    static let shareTitle = "÷ out"
    /// Returns the column of the norms as multiples of the output layer's.
    static func share(of outputNorm: Double) -> LayerColumn {
        LayerColumn(title: shareTitle, width: 6) { layer in
            guard layer.hasGradient, let share = layer.gradientShare(of: outputNorm) else { return "     –" }
            return ColumnFormat.ratio(share)
        }
    }
    /// Angle to the true gradient, marked if the update does not go downhill.
    static let angle = LayerColumn(title: "angle", width: 5) { layer in
        guard let angle = layer.alignment else { return "    –" }
        return ColumnFormat.leading(NumberFormat.fixed(angle, 0), 3) + "°" + (angle < 90 ? " " : "×")
    }
    /// Norm ‖W, b‖.
    static let weights = LayerColumn(title: "‖W‖", width: 6) {
        ColumnFormat.fitted($0.weightNorm, 6)
    }
    /// Ratio ‖Δθ‖ / ‖θ‖ of the latest step.
    static let update = LayerColumn(title: "ΔW/W", width: 7) { ColumnFormat.norm($0.updateRatio) }
    /// Mean and standard deviation of the outputs a.
    static let activations = LayerColumn(title: "a mean±dev", width: 10) {
        ColumnFormat.leading(ColumnFormat.rounded($0.activationMean, 5), 5) + "±"
            + ColumnFormat.trailing(ColumnFormat.rounded($0.activationDeviation, 4), 4)
    }
    static let saturated = LayerColumn(title: "flat", width: 4) { ColumnFormat.wholeShare($0.saturated) }
    static let dead = LayerColumn(title: "dead", width: 4) { ColumnFormat.wholeShare($0.dead) }
    /// Share of units whose derivative is almost 0, saturated or dead, whichever is larger.
    static let stuck = LayerColumn(title: "stuck", width: 5) {
        ColumnFormat.leading(NumberFormat.percent(max($0.saturated, $0.dead)), 5)
    }

    /// Error ‖δ̂ − δ‖ / ‖δ‖ of a layer whose δ is predicted.
    static let syntheticError = LayerColumn(title: "δ err", width: 6) {
        ColumnFormat.leading($0.syntheticError.map { ColumnFormat.rounded($0, 6) } ?? "–", 6)
    }

    /// Returns the columns added by rules of credit assignment other than backpropagation.
    static func credit(of layers: [LayerReading]) -> [LayerColumn] {
        layers.contains { $0.syntheticError != nil } ? [syntheticError] : []
    }

    /// Columns beside the bars when there is room for all of them.
    static let complete = [norm, weights, update, activations, saturated, dead]
    /// Columns that replace the bars when there is not.
    static let values = [weights, update, activations, stuck]
}
