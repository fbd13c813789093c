import Presets
import Text
import Training

extension Diagnosis {
    /// Reports a step that was not applied because it contained a number that was not finite.
    static func nonFinite(_ evidence: Evidence) -> Diagnosis? {
        guard case .halted(let event) = evidence.snapshot.phase else { return nil }
        let what = event.layer.map { "first to go was \($0): \(event.what)" } ?? event.what
        let problem = event.cause == .length ? "the step is too long" : "not a finite number"
        return Diagnosis(
            kind: .nonFinite, severity: .critical,
            headline: "Stopped at step \(NumberFormat.grouped(event.step)): \(problem)",
            explanation:
                "\(Wording.sentence(what)) That step was not applied: the weights are as they were "
                + "before it. \(reason(event.cause))",
            advice: wayOut(of: event))
    }

    /// Returns what lets the run go on, in the order in which it works.
    private static func wayOut(of event: NonFinite) -> [Advice] {
        if event.cause == .data { return [] }
        if event.followsChange { return [Advice(.undo, "the latest change"), Advice(.resume, "then train on")] }
        if event.step == 0 {
            return [
                Advice(.changeInitializer, "smaller weights, first of all"),
                Advice(.changeClipping, "next; it bounds every step"), Advice(.resume, "train, last of all"),
            ]
        }
        return [
            Advice(.goBack, "to the latest good weights, first of all"),
            Advice(.changeClipping, "next; it bounds every step"),
            Advice(.lowerLearningRate, "as well, if it stops again"), Advice(.resume, "train on, last of all"),
        ]
    }

    private static func reason(_ cause: NonFinite.Cause) -> String {
        switch cause {
        case .data: "No setting helps: take that number out of the data."
        case .result:
            "Above 3.4e38 a Float32 is infinite, and ∞ − ∞ is not a number; "
                + "weights that grow with every step lead there."
        case .length: "Weights of such a size could not be multiplied in 32 bits."
        }
    }

    /// Returns the finding for a run without faults.
    static func allWell(_ evidence: Evidence) -> Diagnosis {
        let snapshot = evidence.snapshot
        if case .finished(let ending) = snapshot.phase { return finished(ending, evidence) }
        if snapshot.step == 0 { return waiting(evidence) }
        if snapshot.loss == nil || evidence.stepsUntilVerdict > 0 { return looking(evidence) }
        return learning(evidence)
    }

    private static func finished(_ ending: Ending, _ evidence: Evidence) -> Diagnosis {
        let isPastItsBest = ending.isEarly || evidence.riseOfValidation != nil || evidence.bestLongAgo != nil
        let back = isPastItsBest ? [Advice(.goBack, "to the weights with the lowest validation loss")] : []
        let (headline, course) = outcome(ending, evidence)
        return Diagnosis(
            kind: .finished, severity: .good, headline: headline,
            explanation: course,
            advice: back + [
                Advice(.resume, "train on"), Advice(.save, "keep the weights"),
                Advice(.restartWithNewWeights, "see whether another start ends the same way"),
            ])
    }

    /// Returns what a run without faults has come to, with sentences on its loss and on the reason for its end.
    private static func outcome(_ ending: Ending, _ evidence: Evidence) -> (headline: String, course: String) {
        if case .solved(let episodes) = ending {
            return ("Solved", "The mean return passed the goal after \(Wording.grouped(episodes, "episode")).")
        }
        let reason = Wording.sentence(ending.words)
        if let rise = evidence.riseOfValidation {
            return (
                "Finished past its best",
                "The validation loss is \(NumberFormat.significant(rise, 2)) times its lowest. \(reason)"
            )
        }
        if evidence.hasConverged { return ("Converged", courseSoFar(evidence) + reason) }
        if evidence.loss?.falls == true {
            guard let best = evidence.bestLongAgo else {
                return ("Finished, and still learning", courseOfLoss(evidence) + reason)
            }
            return (
                "Finished past its best",
                "The training loss still falls, but the validation loss was lowest at step "
                    + "\(NumberFormat.grouped(best)). \(reason)"
            )
        }
        return ("Finished", courseSoFar(evidence) + reason)
    }

    private static func waiting(_ evidence: Evidence) -> Diagnosis {
        Diagnosis(
            kind: .waiting, severity: .good, headline: "Ready",
            explanation: evidence.snapshot.run.described(evidence.information.about),
            advice: evidence.snapshot.phase == .training ? [] : [Advice(.resume, "start training")])
    }

    /// Returns the finding while too few steps have passed since the start or the latest change for a verdict.
    private static func looking(_ evidence: Evidence) -> Diagnosis {
        let verdict = evidence.snapshot.step + max(1, evidence.stepsUntilVerdict)
        let needed = Wording.counted(verdict - evidence.changeStep, "step")
        let start = evidence.snapshot.marks.last.map { "after \($0.label)" } ?? "from the start"
        let validation = evidence.riseOfValidation.map {
            "The validation loss is \(NumberFormat.significant($0, 2)) times its lowest."
        }
        // A step gives both.
        let wait =
            evidence.snapshot.loss == nil
            ? "The gradients of a run that was loaded are known after its next step. "
            : "A verdict needs \(needed) \(start): it comes at step \(NumberFormat.grouped(verdict)). "
        return Diagnosis(
            kind: .looking, severity: .good, headline: "Still looking",
            explanation: wait + (validation ?? courseOfLoss(evidence)), advice: [])
    }

    private static func learning(_ evidence: Evidence) -> Diagnosis {
        if let rise = evidence.riseOfValidation {
            return Diagnosis(
                kind: .learning, severity: .warning, headline: "The validation loss has risen",
                explanation:
                    "It is \(NumberFormat.significant(rise, 2)) times its lowest. More evaluations will show whether it stays there.",
                advice: [Advice(.goBack, "to the weights with the lowest validation loss")])
        }
        if evidence.isNextToNothing {
            return Diagnosis(
                kind: .learning, severity: .good, headline: "Converged", explanation: courseSoFar(evidence), advice: [])
        }
        var text = courseOfLoss(evidence)
        if let ratio = evidence.typicalUpdateRatio, ratio > 0 {
            text += "A step moves the fastest layer by \(NumberFormat.rough(ratio)) of its size; 1e-4 to 1e-2 is usual."
        }
        return Diagnosis(
            kind: .learning, severity: .good, headline: "All is well", explanation: text, advice: [])
    }

    /// Returns a sentence on the loss, with a space after it; empty if the loss neither falls nor has fallen far.
    private static func courseOfLoss(_ evidence: Evidence) -> String {
        // The loss of an agent says little of how well it acts.
        guard evidence.snapshot.returns == nil else { return "" }
        return evidence.loss?.falls == true ? "The loss falls. " : courseSoFar(evidence)
    }

    /// Returns a sentence on how far the loss has come down, with a space after it; empty if not far.
    private static func courseSoFar(_ evidence: Evidence) -> String {
        // A bound, since the loss of now may be a little above or far below that of the latest quarter.
        guard let share = evidence.shareOfStart,
            let bound = [HealthThresholds.vanishedLoss, 1e-3, 0.01, 0.02, 0.05, 0.1, 0.2, HealthThresholds.learntLoss]
                .first(where: {
                    share < $0
                })
        else { return "" }
        return "The loss has come down to less than \(NumberFormat.roughPercent(bound)) of where it began. "
    }
}
