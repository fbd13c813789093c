import Datasets
import Text
import Training

extension Diagnosis {
    /// Reports examples among which there is nothing to tell apart.
    static func constantInput(_ evidence: Evidence) -> Diagnosis? {
        guard evidence.snapshot.step > 0, evidence.snapshot.hasConstantInputs else { return nil }
        return Diagnosis(
            kind: .constantInput, severity: .serious, headline: "All examples have the same inputs",
            explanation:
                "Whatever the network learns, it gives them all the same answer. Units that are 0 and gradients that are "
                + "small or 0 follow from that. Look at the data: perhaps \(evidence.snapshot.source.sameness).",
            advice: [])
    }

    /// Reports targets so large that the network hardly reaches them.
    static func largeTarget(_ evidence: Evidence) -> Diagnosis? {
        let snapshot = evidence.snapshot
        guard snapshot.step > 0, let target = snapshot.targetScale, target.isLarge,
            evidence.shareOfBaseline.map({ $0 > HealthThresholds.learntLoss }) ?? true
        else { return nil }
        return Diagnosis(
            kind: .largeTarget, severity: .serious,
            headline: "The target \(target.name) is far too large",
            explanation:
                "It is \(target.words), but the output starts near 0 and moves "
                + "by small steps, so the errors and gradients are huge. What the other figures say follows from that. "
                + "Standardise it with target_scaling: in the preset, or with --set target_scaling=standard.",
            advice: [])
    }

    /// Reports targets so small that their errors hardly move the network.
    static func smallTarget(_ evidence: Evidence) -> Diagnosis? {
        let snapshot = evidence.snapshot
        guard snapshot.step > 0, let target = snapshot.targetScale, target.isSmall,
            evidence.shareOfBaseline.map({ $0 > HealthThresholds.learntLoss }) ?? true
        else { return nil }
        return Diagnosis(
            kind: .smallTarget, severity: .serious,
            headline: "The target \(target.name) is far too small",
            explanation:
                "It is \(target.words), so squared errors and gradients are next to nothing, and the loss says little. "
                + "Standardise it with target_scaling: in the preset, or with --set target_scaling=standard.",
            advice: [])
    }

    /// Reports a run that is no better than a constant answer.
    static func constantAnswer(_ evidence: Evidence) -> Diagnosis? {
        guard evidence.isSettled, let comparison = evidence.snapshot.baselineComparison else { return nil }
        let isYoung = evidence.snapshot.step - evidence.changeStep < HealthThresholds.stepsBeforePlateau
        let isOver = if case .finished = evidence.snapshot.phase { true } else { false }
        let falls = !isOver && evidence.loss?.falls ?? true
        return Diagnosis(
            kind: .constantAnswer, severity: isYoung || falls ? .note : .warning,
            headline: isYoung ? "Not yet better than a constant answer" : "No better than a constant answer",
            explanation: "It is \(comparison). " + evidence.lossBesideAccuracy,
            advice: isYoung
                ? []
                : [
                    Advice(.raiseLearningRate, "longer steps leave flat ground sooner"),
                    Advice(.restartWithNewWeights, "another start may lie in another valley"),
                ])
    }
}

extension Diagnosis {
    /// Reports that new examples are hardly answered better than by a constant, though those to learn from are.
    static func memorized(_ evidence: Evidence) -> Diagnosis? {
        guard evidence.isSettled, evidence.isOfNoUseElsewhere, evidence.snapshot.baselineComparison == nil,
            overfitting(evidence) == nil, let share = evidence.shareOfBaseline,
            evidence.snapshot.step - evidence.changeStep >= HealthThresholds.stepsBeforePlateau
        else { return nil }
        return Diagnosis(
            kind: .overfitting, severity: .warning,
            headline: "What it learns hardly holds for new examples",
            explanation:
                "The validation loss is \(NumberFormat.roughPercent(share)) of that of a constant answer, but the training "
                + "loss of the latest steps is far lower in the mean. There may be too few examples, or a few far ones "
                + "decide the loss.",
            advice: [Advice(.changeWeightDecay, "keeps the function smooth")])
    }
}

extension Evidence {
    /// Whether the validation loss is hardly below that of a constant answer, and the training loss is far below it.
    var isOfNoUseElsewhere: Bool {
        guard snapshot.validationCount > 0, snapshot.returns == nil, let share = shareOfBaseline,
            let constant = snapshot.baseline?.loss, let reached = loss?.recent
        else { return false }
        // An answer that is too sure of itself costs much, and may be right all the same.
        if let accuracy = snapshot.validationAccuracy, let usual = snapshot.baseline?.accuracy,
            accuracy - usual > HealthThresholds.usefulGain * (1 - usual)
        {
            return false
        }
        return share > HealthThresholds.uselessShare && reached < HealthThresholds.memorizedShare * share * constant
    }

    /// Ratio of the loss to that of the best constant answer; nil if either is unknown.
    fileprivate var shareOfBaseline: Double? {
        guard let constant = snapshot.baseline?.loss, constant > 0,
            let reached = snapshot.validationCount > 0 ? snapshot.validationLoss : loss?.recent
        else { return nil }
        return reached / constant
    }

    /// Sentence on the loss where the accuracy alone shows nothing; empty if the loss says no more.
    fileprivate var lossBesideAccuracy: String {
        guard snapshot.baseline?.accuracy != nil, let share = shareOfBaseline else {
            return "It may not have begun to tell the examples apart."
        }
        return share < 0.95
            ? "Its loss is \(NumberFormat.roughPercent(share)) of the constant answer's, so it has learnt something "
                + "that the accuracy does not show."
            : "Its loss is no lower than the constant answer's either."
    }
}

extension DataSource? {
    /// What data without differences often are, for a sentence.
    fileprivate var sameness: String {
        switch self {
        case .recordings: "they are silence"
        case .images, .pictures: "the pictures are blank"
        case .csv(_, let options) where options.image != nil: "the pictures are blank"
        case .text, .names: "one line is repeated again and again"
        case .csv, .arrays, .generator, .simulator, nil:
            "the columns that differ were left out, or the file is filled with one value"
        }
    }
}
