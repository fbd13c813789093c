import Presets
import Training

/// By what share of itself a layer moves: ‖Δθ‖ / ‖θ‖ of a step with a typical gradient, and of one with a large gradient.
struct UpdateRatios: Hashable, Sendable {
    var typical: Double
    var large: Double
}

extension LayerReading {
    /// The median of the latest gradient norms: one odd batch does not change a word.
    package var typicalGradientNorm: Double { gradientNorm(atQuantile: 0.5) }

    /// The layer's update ratios; nil where the weights are so near zero that they say nothing.
    ///
    /// The probe knows the ratio of the latest step alone, which jumps as the gradient does. Where updates are
    /// proportional to gradients it is scaled to the gradients of the recent steps.
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
    /// Whether a gradient twice as long makes an update twice as long: plain gradient descent without clipping.
    var hasProportionalUpdates: Bool { optimizer.rule == .sgd && clipping.mode == .none }
}
