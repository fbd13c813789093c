import Backprop

extension LayerProbe {
    /// Numbers of one step, without its history, which a restore point keeps so that they are shown again.
    struct Figures {
        var gradientNorm: Double
        var clippedGradientNorm: Double
        var gradientShares: ClosedRange<Double>?
        var updateRatio: Double
        var moments: Moments
        var alignment: Double?
    }

    /// Numbers of the latest step.
    var figures: Figures {
        get {
            Figures(
                gradientNorm: gradientNorm, clippedGradientNorm: clippedGradientNorm,
                gradientShares: gradientShares, updateRatio: updateRatio, moments: moments, alignment: alignment)
        }
        set {
            (gradientNorm, clippedGradientNorm) = (newValue.gradientNorm, newValue.clippedGradientNorm)
            (gradientShares, updateRatio) = (newValue.gradientShares, newValue.updateRatio)
            (moments, alignment) = (newValue.moments, newValue.alignment)
        }
    }
}
