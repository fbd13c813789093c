import Backprop
import Presets
import Text
import Training

extension Diagnosis {
    /// Reports layers whose δ comes from random feedback, with the angle between their updates and the gradient.
    static func misaligned(_ evidence: Evidence) -> Diagnosis? {
        // The angles of the first steps go up and down.
        guard [.feedbackAlignment, .directFeedbackAlignment].contains(evidence.snapshot.settings.credit),
            evidence.isSettled
        else { return nil }
        let misaligned = evidence.snapshot.layers.filter { ($0.alignment ?? 0) > HealthThresholds.exactAlignment }
        guard let worst = misaligned.compactMap(\.alignment).max() else { return nil }
        let isAligned = worst < HealthThresholds.uselessAlignment
        let names = Wording.names(
            misaligned.filter { isAligned || ($0.alignment ?? 0) >= HealthThresholds.uselessAlignment })
        let meaning =
            isAligned
            ? "Below 90° a step still goes downhill, by the angle's cosine of what the gradient's would; at 60° by half of it."
            : "At 90° a step goes neither down nor up. The weights above turn towards B while they learn, and then the "
                + "angles fall."
        return Diagnosis(
            kind: .misaligned, severity: isAligned ? .note : .warning,
            headline: isAligned ? "Random feedback steers \(names)" : "Random feedback does not steer \(names) yet",
            // The table of layers has the angles; a second place would show those of another moment.
            explanation:
                "A fixed random B stands where backpropagation has Wᵀ. The table above has the angle of its update to the "
                + "true gradient. \(meaning)",
            advice: isAligned ? [] : [Advice(.changeCredit, "on to the next rule; backpropagation is at 0°")])
    }
}

extension Diagnosis {
    /// Reports the accuracy of the models that predict δ.
    static func syntheticGradient(_ evidence: Evidence) -> Diagnosis? {
        let snapshot = evidence.snapshot
        guard evidence.isSettled, snapshot.settings.credit == .syntheticGradients else { return nil }
        let predicted = snapshot.layers.filter { $0.syntheticError?.isFinite == true }
        guard let worst = predicted.max(by: { ($0.syntheticError ?? 0) < ($1.syntheticError ?? 0) }) else { return nil }
        let isOverTime = !worst.gradientOverTime.isEmpty && snapshot.settings.truncation?.canBeBridged == true
        return Diagnosis(
            kind: .syntheticGradient, severity: .note,
            headline: "\(Wording.names(predicted)) \(predicted.count == 1 ? "learns" : "learn") from a predicted δ",
            // The table of layers has the errors; a second place would show those of another moment.
            explanation: (isOverTime ? future : layer(snapshot.settings.synthetic.target))
                + " From an error of 1 on, a prediction is no better than none, though its direction may still lead down.",
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
