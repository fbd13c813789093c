import Backprop

/// How a layer's gradient is doing, in one word.
package enum LayerHealth: Hashable, Sendable, CaseIterable {
    /// Nothing has been measured, or there is nothing to train.
    case unknown
    case healthy, vanishing, exploding, dead, saturated

    /// The word on the screen.
    package var word: String {
        switch self {
        case .unknown: ""
        case .healthy: "healthy"
        case .vanishing: "vanishing"
        case .exploding: "exploding"
        case .dead: "dead"
        case .saturated: "saturated"
        }
    }
}

extension LayerHealth {
    /// The health of each layer, input side first, seen against the output layer.
    ///
    /// - Parameter previous: What was said of the same layers before; a layer near a threshold keeps its word.
    package static func classify(_ layers: [LayerReading], previous: [LayerHealth] = []) -> [LayerHealth] {
        let outputNorm = layers.last { $0.parameterCount > 0 }?.typicalGradientNorm ?? 0
        return layers.enumerated().map { index, layer in
            let before = previous.count == layers.count ? previous[index] : .unknown
            return classify(layer, outputNorm: outputNorm, previous: before)
        }
    }

    private static func classify(_ layer: LayerReading, outputNorm: Double, previous: LayerHealth) -> LayerHealth {
        guard layer.parameterCount > 0 else { return .unknown }
        if layer.isExploding(outputNorm: outputNorm, slack: previous.slack(.exploding)) { return .exploding }
        guard outputNorm > 0 || layer.gradientNorm > 0 else { return .unknown }
        if layer.dead > HealthThresholds.deadShare / previous.shareSlack(.dead) { return .dead }
        if layer.isVanishing(outputNorm: outputNorm, slack: previous.slack(.vanishing)) { return .vanishing }
        if layer.isSaturated(slack: previous.shareSlack(.saturated)) { return .saturated }
        return .healthy
    }

    private func slack(_ health: LayerHealth) -> Double { self == health ? HealthThresholds.hysteresis : 1 }
    private func shareSlack(_ health: LayerHealth) -> Double { self == health ? 1.25 : 1 }
}

extension LayerReading {
    /// The median of the latest gradient norms: one odd batch does not change a word.
    package var typicalGradientNorm: Double {
        let recent = trend.suffix(16).filter(\.isFinite).sorted()
        return recent.isEmpty ? gradientNorm : Double(recent[recent.count / 2])
    }

    /// The update ratio, or nil where the weights are so near zero that it says nothing.
    package var meaningfulUpdateRatio: Double? { weightNorm > 1e-9 && updateRatio.isFinite ? updateRatio : nil }

    /// Whether the layer's activation has flat parts on both sides, so that saturation is a fault and not its nature.
    var canSaturate: Bool { activation == .sigmoid || activation == .tanh }

    fileprivate func isExploding(outputNorm: Double, slack: Double) -> Bool {
        guard gradientNorm.isFinite, weightNorm.isFinite else { return true }
        guard let ratio = meaningfulUpdateRatio else { return false }
        if ratio > HealthThresholds.explodingUpdateRatio / slack { return true }
        let dwarfs =
            typicalGradientNorm > HealthThresholds.explodingGradientShare / slack * outputNorm && outputNorm > 0
        return dwarfs && ratio > HealthThresholds.healthyUpdateRatio.upperBound / slack
    }

    fileprivate func isVanishing(outputNorm: Double, slack: Double) -> Bool {
        let isSmall = typicalGradientNorm < HealthThresholds.vanishingGradientShare * slack * outputNorm
        let isStill = (meaningfulUpdateRatio ?? 0) < HealthThresholds.vanishingUpdateRatio * slack
        return isSmall && isStill
    }

    fileprivate func isSaturated(slack: Double) -> Bool {
        canSaturate && saturated > HealthThresholds.saturatedShare / slack
    }
}
