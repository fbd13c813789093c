import Backprop
import Text

extension Diagnosis {
    /// How well the models predict the error by which the layers learn.
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
                    ? "" : " From 100 % on it is as far off as none, though its direction may still lead down."),
            advice: [])
    }

    private static func layer(_ target: SyntheticConfiguration.Target) -> String {
        "No layer waits for the ones above: a model tells it δ from its own output, and learns from "
            + (target == .exact
                ? "backpropagation's δ. " : "what the layer above passes back, which may rest on a prediction too. ")
            + "Once the loss is small, what is left of δ is hard to foresee."
    }

    private static let future =
        "At a window's edge a model tells from h what later windows would pass back. It can know only what is usual; most "
        + "of δ hangs on what comes next, so 90 % and more is to be expected."
}
