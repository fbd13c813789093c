import Presets
import Text
import Training

extension Diagnosis {
    /// Reports a step that was not applied because it contained a number that was not finite.
    static func nonFinite(_ evidence: Evidence) -> Diagnosis? {
        guard case .halted(let event) = evidence.snapshot.phase else { return nil }
        let what = event.layer.map { "first to go was \($0): \(event.what)" } ?? event.what
        return Diagnosis(
            kind: .nonFinite, severity: .critical,
            headline: "Stopped at step \(NumberFormat.grouped(event.step)): not a finite number",
            explanation:
                "\(Wording.sentence(what)) That step was not applied: the weights are as they were "
                + "before it. Above 3.4e38 a Float32 is infinite, and ∞ − ∞ is not a number; "
                + "weights that grow with every step lead there.",
            advice: [
                Advice(.goBack, "to the latest restore point"),
                Advice(.lowerLearningRate, "then continue"),
                Advice(.changeClipping, "bounds the gradient; then continue"),
            ])
    }

    /// Returns the finding for a run without faults.
    static func allWell(_ evidence: Evidence) -> Diagnosis {
        let snapshot = evidence.snapshot
        if case .finished(let ending) = snapshot.phase { return finished(ending) }
        if snapshot.step == 0 { return waiting(evidence) }
        return learning(evidence)
    }

    private static func finished(_ ending: Ending) -> Diagnosis {
        let back = ending.isEarly ? [Advice(.goBack, "to the weights with the lowest validation loss")] : []
        return Diagnosis(
            kind: .finished, severity: .good, headline: "Finished", explanation: Wording.sentence(ending.words),
            advice: back + [
                Advice(.resume, "train on"), Advice(.save, "keep the weights"),
                Advice(.restartWithNewWeights, "see whether another start ends the same way"),
            ])
    }

    private static func waiting(_ evidence: Evidence) -> Diagnosis {
        Diagnosis(
            kind: .waiting, severity: .good, headline: "Ready", explanation: evidence.information.about,
            advice: evidence.snapshot.phase == .training ? [] : [Advice(.resume, "start training")])
    }

    private static func learning(_ evidence: Evidence) -> Diagnosis {
        if let rise = evidence.riseOfValidation {
            return Diagnosis(
                kind: .learning, severity: .good, headline: "The validation loss has risen",
                explanation:
                    "It is \(NumberFormat.rough(rise)) times its lowest. More evaluations will show whether it stays there.",
                advice: [])
        }
        var text = ""
        if let loss = evidence.loss, loss.recent < 0.98 * loss.previous {
            text = "The loss falls. "
        } else if let share = evidence.shareOfStart, share < HealthThresholds.learntLoss {
            text = "The loss has come down to \(NumberFormat.roughPercent(share)) of where it began. "
        }
        if let ratio = evidence.typicalUpdateRatio, ratio > 0 {
            text += "A step moves the fastest layer by \(NumberFormat.rough(ratio)) of its size; about 1e-3 is usual."
        }
        return Diagnosis(
            kind: .learning, severity: .good, headline: "All is well", explanation: text, advice: [])
    }
}
