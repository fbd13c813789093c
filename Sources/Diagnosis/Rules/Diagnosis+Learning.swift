import Backprop
import Presets
import Text
import Training

extension Diagnosis {
    /// Reports steps so long that the loss cannot settle.
    static func learningRateTooHigh(_ evidence: Evidence) -> Diagnosis? {
        guard evidence.hasLearningRate, !evidence.hasEndedSchedule, evidence.isSettled,
            let ratio = evidence.largestUpdateRatio,
            let loss = evidence.loss
        else { return nil }
        let movesTooMuch =
            ratio > HealthThresholds.explodingUpdateRatio && loss.recent > HealthThresholds.negligibleLoss * loss.start
        let grows =
            evidence.snapshot.returns == nil && loss.recent > HealthThresholds.lossGrowth * loss.best
            && loss.recent > HealthThresholds.negligibleLoss * loss.start
        let bounces =
            evidence.snapshot.returns == nil && loss.spread > HealthThresholds.jumpingSpread
            && loss.recent > HealthThresholds.unlearntLoss * loss.start
        let largeSteps = ratio > HealthThresholds.healthyUpdateRatio.upperBound
        guard movesTooMuch || largeSteps && (grows || bounces) else { return nil }
        let course = grows ? "The loss rises again" : bounces ? "The loss jumps up and down" : "The loss cannot settle"
        return Diagnosis(
            kind: .learningRateTooHigh, severity: .serious,
            headline: "The learning rate is too high",
            explanation:
                "\(course), and a step moves a layer by \(NumberFormat.roughPercent(ratio)) of its size; about 0.1 % is usual. "
                + "Gradient descent diverges once η is above 2 divided by the curvature.",
            figure: "a step moves a layer by \(NumberFormat.roughPercent(ratio)) of its size",
            advice: [
                Advice(.lowerLearningRate, "until the loss falls again"),
                Advice(.goBack, "to the weights of the latest restore point, then lower η"),
                Advice(.changeClipping, "bounds the longest steps"),
            ])
    }

    /// Reports a loss far above that of the start, from which bounded steps hardly lead back.
    static func diverged(_ evidence: Evidence) -> Diagnosis? {
        if case .halted = evidence.snapshot.phase { return nil }
        guard let start = evidence.startOfLoss, let loss = evidence.recentLoss,
            loss > RunReading.divergenceFactor * start
        else { return nil }
        return Diagnosis(
            kind: .diverged, severity: .serious,
            headline: "The loss is far above where it began",
            explanation:
                "It began at \(NumberFormat.significant(start, 2)) and is \(NumberFormat.significant(loss, 2)) now: "
                + "steps that were too long have thrown the weights far off, and short ones take very long to bring "
                + "them back.",
            advice: [
                Advice(.goBack, "to the latest good weights"), Advice(.changeClipping, "bounds every step"),
                Advice(.lowerLearningRate, "makes every step shorter"),
            ])
    }

    /// Reports a schedule that has brought the learning rate to 0, where nothing moves any more.
    static func scheduleEnded(_ evidence: Evidence) -> Diagnosis? {
        guard evidence.hasEndedSchedule else { return nil }
        let schedule = evidence.snapshot.settings.schedule
        return Diagnosis(
            kind: .scheduleEnded, severity: .warning, headline: "The schedule has ended",
            explanation:
                "The schedule \(schedule.kind.rawValue) has brought η down to 0, so the weights no longer move.",
            advice: [Advice(.changeSchedule, "constant trains on; a longer period or a floor above 0 does, too")])
    }

    /// Reports steps so short that the loss hardly falls.
    static func learningRateTooLow(_ evidence: Evidence) -> Diagnosis? {
        let snapshot = evidence.snapshot
        guard evidence.hasLearningRate, evidence.isSettled, let ratio = evidence.largestUpdateRatio,
            let loss = evidence.loss, ratio < HealthThresholds.slowUpdateRatio,
            loss.recent > HealthThresholds.slowLoss * loss.start,
            snapshot.gradientNorm > 0
        else { return nil }
        if let shortened = clippedTooMuch(evidence, ratio) { return shortened }
        let isScheduled = evidence.isScheduledDown
        if isScheduled, evidence.isScheduledToBeLow { return nil }
        let remedy: Advice =
            isScheduled
            ? Advice(.changeSchedule, "constant keeps the rate; a longer period brings it down later")
            : Advice(.raiseLearningRate, "by factors of 2, until the loss falls visibly")
        return Diagnosis(
            kind: .learningRateTooLow, severity: .warning,
            headline: isScheduled
                ? "The schedule has brought the learning rate too low" : "The learning rate is too low",
            explanation:
                "No layer moves by more than \(NumberFormat.rough(ratio)) of its size in a step, and the loss hardly falls. "
                + "About 1e-3 is usual.",
            advice: [remedy, Advice(.changeOptimizer, "Adam makes steps of about η whatever the gradient's size")])
    }

    /// Reports a clipping threshold that alone makes the steps so short.
    private static func clippedTooMuch(_ evidence: Evidence, _ ratio: Double) -> Diagnosis? {
        let snapshot = evidence.snapshot
        let share = snapshot.clippedGradientNorm / snapshot.gradientNorm
        guard snapshot.settings.clipping.mode != .none, snapshot.clippedShare > HealthThresholds.clippedShare,
            share < HealthThresholds.scheduledShare
        else { return nil }
        return Diagnosis(
            kind: .learningRateTooLow, severity: .warning,
            headline: "The clipping threshold is too low",
            explanation:
                "No layer moves by more than \(NumberFormat.rough(ratio)) of its size in a step, and the loss hardly falls. "
                + "About 1e-3 is usual. Clipping leaves \(NumberFormat.rough(share)) of the gradient's length.",
            advice: [
                Advice(.changeThreshold, "raise it, so that only the longest steps are cut"),
                Advice(.raiseLearningRate, "instead, by as much"),
            ])
    }

    /// Reports a network that memorizes its examples.
    static func overfitting(_ evidence: Evidence) -> Diagnosis? {
        guard evidence.isSettled, let training = evidence.loss, let validation = evidence.validationLoss else {
            return nil
        }
        let rises =
            validation.recent > HealthThresholds.overfittingRise * validation.best
            && validation.recent > 0.99 * validation.previous
        let falls = training.recent < 0.95 * training.quarters[min(validation.bestQuarter, 2)]
        let isRising = rises && falls && validation.recent > 1.2 * training.recent
        let lowest = evidence.lowestValidationLoss ?? validation.best
        let hasRisen =
            validation.recent > HealthThresholds.overfittingFactor * lowest
            && training.recent < validation.recent / HealthThresholds.overfittingGap
        guard isRising || hasRisen else { return nil }
        // As the card and the plot print them.
        let latest = evidence.snapshot.validationLossHistory.latest.map(Double.init) ?? validation.recent
        let times = NumberFormat.significant(latest / lowest, 2)
        let course =
            hasRisen
            ? "The validation loss is \(times) times its lowest, the training loss next to nothing beside it."
            : "The training loss still falls, but the validation loss is \(times) times its lowest."
        return Diagnosis(
            kind: .overfitting, severity: .warning,
            headline: "Overfitting: it learns the examples by heart",
            explanation: "\(course) The network fits what is peculiar to its "
                + "\(NumberFormat.grouped(evidence.snapshot.trainingCount)) examples, noise included.",
            figure: "validation loss \(times) times its lowest",
            advice: [
                Advice(
                    .changeWeightDecay,
                    evidence.snapshot.settings.regularization.weightDecay > 0
                        ? "more of it keeps the function smoother" : "keeps the function smooth"),
                Advice(.goBack, "to a restore point before the validation loss rose"),
            ]
                + (evidence.snapshot.phase == .training
                    ? [Advice(.pause, "stop early: the best weights are behind you")] : []))
    }

    /// Reports clipping that acts in nearly every step of a rule whose steps are as long as its gradients.
    static func alwaysClipped(_ evidence: Evidence) -> Diagnosis? {
        let snapshot = evidence.snapshot
        guard evidence.isSettled, snapshot.settings.clipping.mode != .none,
            snapshot.settings.optimizer.rule.followsLength,
            snapshot.clippedShare > HealthThresholds.clippedShare
        else { return nil }
        return Diagnosis(
            kind: .alwaysClipped, severity: .note,
            headline: "Clipping acts in \(NumberFormat.roughPercent(snapshot.clippedShare)) of the steps",
            explanation: "The threshold, not the gradient, now sets the length of nearly every step. "
                + "That is safe, but η and the threshold do the same work.",
            advice: [
                Advice(.changeThreshold, "raise it, so that only the longest steps are cut"),
                Advice(.lowerLearningRate, "instead"),
            ])
    }

    /// Reports a loss that no longer falls.
    static func plateau(_ evidence: Evidence) -> Diagnosis? {
        guard evidence.snapshot.step >= HealthThresholds.stepsBeforePlateau, let loss = evidence.loss,
            evidence.snapshot.phase == .training, evidence.snapshot.returns == nil,
            !(evidence.isScheduledDown && evidence.isScheduledToBeLow)
        else {
            return nil
        }
        let change = abs(loss.recent - loss.quarters[1]) / max(abs(loss.quarters[1]), 1e-12)
        guard change < HealthThresholds.plateauChange, loss.recent > HealthThresholds.learntLoss * loss.start else {
            return nil
        }
        return Diagnosis(
            kind: .plateau, severity: .note,
            headline: "The loss stands still",
            explanation:
                "It changed by less than 1 % over the latest half of the steps since the "
                + "\(evidence.snapshot.marks.isEmpty ? "start" : "latest change"). The network may be on flat ground, "
                + "in a minimum, or too small for the task.",
            advice: [
                Advice(.raiseLearningRate, "longer steps leave flat ground sooner"),
                Advice(.changeOptimizer, "momentum and Adam cross flat ground faster"),
                Advice(.restartWithNewWeights, "another start may lie in another valley"),
            ])
    }
}

extension Evidence {
    /// Whether the loss is so low that faults are only mentioned, and a constant answer is not as good.
    var hasLearnt: Bool {
        guard let shareOfStart, snapshot.baselineComparison == nil, !isOfNoUseElsewhere else { return false }
        return shareOfStart < HealthThresholds.learntLoss
    }

    /// Whether the loss has come down and no longer falls.
    ///
    /// Where little is left of it, falling slowly is as good, and so is a validation loss that no longer falls.
    var hasConverged: Bool {
        guard hasLearnt, let shareOfStart else { return false }
        let isLow = shareOfStart < HealthThresholds.negligibleLoss
        let isSlow = loss?.fallsFast == false || validationLoss?.falls == false
        return isNextToNothing || loss?.falls == false || isLow && isSlow
    }

    /// Whether nothing worth mentioning is left of the loss at the start.
    var isNextToNothing: Bool { shareOfStart.map { $0 < HealthThresholds.vanishedLoss } ?? false }

    /// Ratio of the loss to that at the start of the run; nil if either is unknown.
    var shareOfStart: Double? {
        guard let startOfLoss, let recentLoss else { return nil }
        return recentLoss / startOfLoss
    }

    /// Loss at the start of the run; nil if it is unknown, 0 or an agent's, which has no start from which it comes down.
    var startOfLoss: Double? {
        guard snapshot.returns == nil,
            let start = snapshot.trainingLoss.buckets.first(where: { $0.count > 0 })?.mean, start > 0
        else { return nil }
        return start
    }

    /// Loss of the latest steps; nil if it is unknown.
    var recentLoss: Double? {
        loss?.recent ?? snapshot.run.smoothedTrainingLoss().last(where: \.isFinite) ?? snapshot.loss
    }
}
