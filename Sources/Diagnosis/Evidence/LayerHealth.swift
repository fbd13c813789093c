import Backprop
import Presets
import Training

/// Health of a layer's gradient.
package enum LayerHealth: Hashable, Sendable, CaseIterable {
    /// Nothing has been measured, the latest gradient is unlike the recent ones, or the layer has no parameters.
    case unknown
    /// States in the words of the screen, with the criteria in `HealthThresholds`.
    case healthy, vanishing, exploding, dead, saturated
    /// No gradient arrives, because a factor on its way is exactly 0.
    case blocked
    /// Updates are a large part of the weights although the gradient is not large.
    case overshooting
    /// All units have the same weights, so that they compute the same and stay the same.
    case identical
    /// Update goes uphill: its angle to the true gradient is above 90°.
    case turnedAway

    /// Word on the screen.
    package var word: String {
        switch self {
        case .unknown: ""
        case .healthy: "healthy"
        case .vanishing: "vanishing"
        case .exploding: "exploding"
        case .dead: "dead"
        case .saturated: "saturated"
        case .blocked: "cut off"
        case .overshooting: "leaping"
        case .identical: "identical units"
        case .turnedAway: "turned away"
        }
    }
}

extension LayerHealth {
    /// Returns the health of each layer, from input to output, relative to the output layer.
    ///
    /// - Parameter previous: Health of the same layers before; a layer near a threshold keeps its state.
    package static func classify(_ snapshot: Snapshot, previous: [LayerHealth] = []) -> [LayerHealth] {
        let layers = snapshot.layers
        let outputNorm = layers.output?.typicalGradientNorm ?? 0
        let isSearched = snapshot.settings.optimizer.rule.isSecondOrder
        let above = layers.nearestGradientsAbove
        return layers.enumerated().map { index, layer in
            let before = previous.count == layers.count ? previous[index] : .unknown
            let update = layer.updateRatios(isProportional: snapshot.settings.hasProportionalUpdates)
            let health = classify(layer, update, isSearched: isSearched, outputNorm: outputNorm, previous: before)
            let mayBeCutOff = [.vanishing, .saturated, .healthy].contains(health)
            if mayBeCutOff, layer.isCutOff(below: above[index]) { return .blocked }
            // Neither word suits a layer whose recent gradients were healthy and whose latest one is not.
            let isFarBelow = layer.isFarBelow(layers.output?.gradientNorm ?? 0)
            return health == .healthy && isFarBelow ? .unknown : health
        }
    }

    private static func classify(
        _ layer: LayerReading, _ update: UpdateRatios?, isSearched: Bool, outputNorm: Double, previous: LayerHealth
    ) -> LayerHealth {
        guard layer.parameterCount > 0 else { return .unknown }
        // A step length found by a line search may be large without harm.
        let judged = isSearched ? nil : update
        if layer.isExploding(judged, outputNorm: outputNorm, slack: previous.slack(.exploding)) { return .exploding }
        if (judged?.large ?? 0) > HealthThresholds.explodingUpdateRatio / previous.slack(.overshooting) {
            return .overshooting
        }
        guard outputNorm > 0 || layer.gradientNorm > 0 else { return .unknown }
        if layer.unitsAreAlike { return .identical }
        if layer.dead > HealthThresholds.deadShare / previous.shareSlack(.dead) { return .dead }
        if layer.isVanishing(update, outputNorm: outputNorm, slack: previous.slack(.vanishing)) { return .vanishing }
        if layer.isSaturated(slack: previous.shareSlack(.saturated)) { return .saturated }
        if layer.isTurnedAway(wasTurnedAway: previous == .turnedAway) { return .turnedAway }
        return .healthy
    }

    private func slack(_ health: LayerHealth) -> Double { self == health ? HealthThresholds.hysteresis : 1 }
    private func shareSlack(_ health: LayerHealth) -> Double { self == health ? HealthThresholds.shareHysteresis : 1 }
}

extension LayerReading {
    /// Whether the activation is flat on both sides, so that saturation is a fault.
    var canSaturate: Bool { activation?.saturation != nil }

    fileprivate func isExploding(_ update: UpdateRatios?, outputNorm: Double, slack: Double) -> Bool {
        guard gradientNorm.isFinite, weightNorm.isFinite else { return true }
        guard let update else { return false }
        let isLarge = typicalGradientNorm > HealthThresholds.explodingGradientToWeight / slack * weightNorm
        let leaps = update.large > HealthThresholds.explodingUpdateRatio / slack
        if leaps, isLarge || hasGrown(slack: slack) { return true }
        let dwarfs = typicalGradientNorm > HealthThresholds.explodingGradientShare / slack * outputNorm
        return dwarfs && outputNorm > 0 && update.typical > HealthThresholds.healthyUpdateRatio.upperBound / slack
    }

    /// Whether the latest gradients are all far above the typical one, so that they grow with every step.
    private func hasGrown(slack: Double) -> Bool {
        let latest = trend.suffix(HealthThresholds.stepsOfGrowth)
        return latest.count == HealthThresholds.stepsOfGrowth && typicalGradientNorm > 0
            && latest.allSatisfy { Double($0) > HealthThresholds.explodingGrowth / slack * typicalGradientNorm }
    }

    fileprivate func isVanishing(_ update: UpdateRatios?, outputNorm: Double, slack: Double) -> Bool {
        let isSmall = typicalGradientNorm < HealthThresholds.vanishingGradientShare * slack * outputNorm
        let isStill = (update?.typical ?? 0) < HealthThresholds.vanishingUpdateRatio * slack
        return isSmall && isStill
    }

    fileprivate func isTurnedAway(wasTurnedAway: Bool) -> Bool {
        let limit = wasTurnedAway ? HealthThresholds.uselessAlignment : HealthThresholds.uphillAlignment
        return (alignment ?? 0) > limit
    }

    fileprivate func isSaturated(slack: Double) -> Bool {
        canSaturate && saturated > HealthThresholds.saturatedShare / slack
    }
}

extension LayerReading {
    /// Whether the layer's gradient is exactly 0 although that of the nearest layer above that has any is not tiny.
    ///
    /// A gradient that vanishes underflows to 0 as well, but only below layers with tiny ones.
    fileprivate func isCutOff(below gradient: Double) -> Bool {
        parameterCount > 0 && gradientNorm == 0
            && trend.suffix(HealthThresholds.stepsWithoutGradient).allSatisfy { $0 == 0 }
            && gradient > HealthThresholds.smallestGradient
    }
}

extension LayerReading {
    /// Whether the latest gradient is tiny beside that of the output layer and beside the layer's own recent ones.
    fileprivate func isFarBelow(_ outputNorm: Double) -> Bool {
        outputNorm.isFinite && gradientNorm < HealthThresholds.vanishingGradientShare * outputNorm
            && gradientNorm < HealthThresholds.suddenFall * typicalGradientNorm
    }
}

extension [LayerReading] {
    /// Gradient norm of the nearest layer above each layer that has any; 0 where there is none.
    fileprivate var nearestGradientsAbove: [Double] {
        var gradients = [Double](repeating: 0, count: count)
        var nearest = 0.0
        for index in indices.reversed() {
            gradients[index] = nearest
            if self[index].parameterCount > 0, self[index].gradientNorm > 0 { nearest = self[index].gradientNorm }
        }
        return gradients
    }
}

/// Relative updates ‖Δθ‖ / ‖θ‖ of a layer, for a typical gradient and for a large one.
struct UpdateRatios: Hashable, Sendable {
    var typical: Double
    var large: Double
}

extension LayerReading {
    /// Median of the latest gradient norms, so that one odd batch does not change the health.
    package var typicalGradientNorm: Double { gradientNorm(atQuantile: 0.5) }

    /// Returns the layer's update ratios, or nil if the weights are too close to zero for a ratio.
    ///
    /// The probe measures only the latest step, whose ratio jumps with its gradient. If updates are proportional to
    /// gradients, it is therefore scaled to the gradients of recent steps.
    func updateRatios(isProportional: Bool) -> UpdateRatios? {
        guard weightNorm > 1e-9, updateRatio.isFinite else { return nil }
        guard isProportional, gradientNorm > 0, gradientNorm.isFinite else {
            return UpdateRatios(typical: updateRatio, large: updateRatio)
        }
        let scale = updateRatio / gradientNorm
        return UpdateRatios(typical: scale * typicalGradientNorm, large: scale * gradientNorm(atQuantile: 0.9))
    }

    private func gradientNorm(atQuantile quantile: Double) -> Double {
        let recent = trend.suffix(20).filter(\.isFinite).sorted()
        guard !recent.isEmpty else { return gradientNorm }
        return Double(recent[min(recent.count - 1, Int(Double(recent.count) * quantile))])
    }
}

extension Settings {
    /// Whether the update is proportional to the gradient, as in plain gradient descent without clipping.
    var hasProportionalUpdates: Bool { optimizer.rule == .sgd && clipping.mode == .none }
}
