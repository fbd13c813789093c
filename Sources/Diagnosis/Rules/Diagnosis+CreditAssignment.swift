import Backprop
import Presets
import Text
import Training

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Diagnosis {
    /// Reports layers whose δ comes from random feedback, with the angle between their updates and the gradient.
    static func misaligned(_ evidence: Evidence) -> Diagnosis? {
        guard [.feedbackAlignment, .directFeedbackAlignment].contains(evidence.snapshot.settings.credit) else {
            return nil
        }
        let misaligned = evidence.snapshot.layers.filter { ($0.alignment ?? 0) > HealthThresholds.exactAlignment }
        let angles = misaligned.compactMap(\.alignment)
        guard let best = angles.min(), let worst = angles.max() else { return nil }
        let isAligned = worst < HealthThresholds.uselessAlignment
        let names = Wording.names(
            misaligned.filter { isAligned || ($0.alignment ?? 0) >= HealthThresholds.uselessAlignment })
        let between =
            rounded(best) == rounded(worst) ? "about \(rounded(worst))°" : "\(rounded(best))° to \(rounded(worst))°"
        let meaning =
            isAligned
            ? "Below 90° a step still goes downhill: at \(rounded(worst))° by cos \(rounded(worst))° = "
                + "\(NumberFormat.rough(cos(Double(rounded(worst)) * .pi / 180))) of what the gradient's would."
            : "At 90° a step goes neither down nor up. The weights above turn towards B while they learn, and then the "
                + "angles fall."
        return Diagnosis(
            kind: .misaligned, severity: isAligned ? .note : .warning,
            headline: isAligned ? "Random feedback steers \(names)" : "Random feedback does not steer \(names) yet",
            explanation:
                "A fixed random B stands where backpropagation has Wᵀ. The update it gives lies \(between) from the true "
                + "gradient. \(meaning)",
            advice: isAligned ? [] : [Advice(.changeCredit, "on to the next rule; backpropagation is at 0°")])
    }

    /// Rounds to the nearest five degrees, so that the text does not change all the time.
    private static func rounded(_ angle: Double) -> Int { Int((angle / 5).rounded()) * 5 }
}

extension Diagnosis {
    /// Reports the accuracy of the models that predict δ.
    static func syntheticGradient(_ evidence: Evidence) -> Diagnosis? {
        let snapshot = evidence.snapshot
        guard evidence.isSettled, snapshot.settings.credit == .syntheticGradients else { return nil }
        let predicted = snapshot.layers.filter { $0.syntheticError?.isFinite == true }
        guard let worst = predicted.max(by: { ($0.syntheticError ?? 0) < ($1.syntheticError ?? 0) }),
            let error = worst.syntheticError
        else { return nil }
        let isOverTime = !worst.gradientOverTime.isEmpty && snapshot.settings.truncation?.canBeBridged == true
        return Diagnosis(
            kind: .syntheticGradient, severity: .note,
            headline: "The predicted δ of \(worst.name) is off by \(NumberFormat.roughPercent(error))",
            explanation: (isOverTime ? future : layer(snapshot.settings.synthetic.target))
                + (error < HealthThresholds.worthlessPrediction
                    ? "" : " From 100 % on it is no better than none, though its direction may still lead down."),
            advice: [])
    }

    private static func layer(_ target: SyntheticConfiguration.Target) -> String {
        "No layer waits for the ones above: a model predicts its δ from its own output, and learns from "
            + (target == .exact
                ? "backpropagation's δ. " : "what the layer above passes back, which may rest on a prediction too. ")
            + "Once the loss is small, what is left of δ is hard to predict."
    }

    private static let future =
        "At a window's edge a model predicts from h what later windows would pass back. It can only know what is typical; "
        + "most of δ depends on what comes next, so expect 90 % and more."
}
