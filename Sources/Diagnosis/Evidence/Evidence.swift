import Backprop
import Presets
import Training

/// Evidence examined by the rules, prepared once for each snapshot.
struct Evidence {
    let snapshot: Snapshot
    let information: PresetInformation
    let healths: [LayerHealth]
    /// Trends since the latest change of a control; nil if there are too few values.
    let loss: LossTrend?
    let validationLoss: LossTrend?
    /// Lowest single validation loss since then.
    let lowestValidationLoss: Double?

    init(snapshot: Snapshot, information: PresetInformation, healths: [LayerHealth]) {
        self.snapshot = snapshot
        self.information = information
        self.healths = healths
        let since = snapshot.marks.last?.step ?? 0
        loss = LossTrend(snapshot.trainingLoss, since: since)
        validationLoss = LossTrend(snapshot.validationLossHistory, since: since)
        lowestValidationLoss = snapshot.validationLossHistory.buckets
            .filter { $0.count > 0 && $0.firstStep >= since }.map { Double($0.minimum) }.min()
    }

    /// Whether the step length is set by a learning rate and not found by a line search.
    var hasLearningRate: Bool { !snapshot.settings.optimizer.rule.isSecondOrder }

    /// Whether the schedule has brought the learning rate to 0 for good.
    var hasEndedSchedule: Bool { snapshot.scheduleHasEnded }

    /// Whether the schedule leaves little of the learning rate.
    var isScheduledDown: Bool {
        let (effective, rate) = (snapshot.effectiveLearningRate, snapshot.settings.learningRate)
        // A run that has just been loaded has not measured its rate.
        let isLow = effective > 0 && effective < HealthThresholds.scheduledShare * rate
        return hasLearningRate && (isLow || hasEndedSchedule)
    }

    /// Whether a low rate is what the schedule is for at this step: as it warms up, or on the way to the end of its curve.
    var isScheduledToBeLow: Bool {
        let (schedule, time) = (snapshot.settings.schedule, snapshot.step - 1)
        if time < schedule.warmUp { return true }
        switch schedule.kind {
        case .cosine, .oneCycle: return time - schedule.warmUp < schedule.period
        case .warmRestarts: return true
        case .constant, .step, .exponential, .warmUp, .reduceOnPlateau: return false
        }
    }

    /// Latest validation loss as a multiple of the lowest of the whole run; nil unless it is clearly above it.
    ///
    /// One evaluation of a loss that jumps is not enough: the one before must be clearly above it too.
    var riseOfValidation: Double? {
        let history = snapshot.validationLossHistory
        let lowest = history.range.map { Double($0.lowerBound) } ?? 0
        let latest = Double(history.latest ?? 0)
        guard lowest > 0, latest.isFinite else { return nil }
        let recent = history.buckets.suffix(2).map(\.mean)
        let isClear = latest > HealthThresholds.clearRise * lowest
        return isClear && recent.allSatisfy { $0 > HealthThresholds.clearRise * lowest } ? latest / lowest : nil
    }

    /// Step of the lowest validation loss if it lies before the last tenth of the run and the loss has been higher since;
    /// otherwise nil.
    var bestLongAgo: Int? {
        guard let best = snapshot.best, Double(best.step) < 0.9 * Double(snapshot.step),
            let latest = snapshot.validationLoss, latest > best.loss
        else { return nil }
        return best.step
    }

    /// Step of the latest change; 0 if nothing has been changed.
    var changeStep: Int { snapshot.marks.last?.step ?? 0 }

    /// Whether enough steps have passed since the start and since the latest change to judge a trend.
    var isSettled: Bool { snapshot.step - changeStep >= HealthThresholds.stepsBeforeJudgement }

    /// Number of steps until there is enough of the loss since the latest change to call it well; 0 if there is.
    var stepsUntilVerdict: Int {
        let untilSettled = changeStep + HealthThresholds.stepsBeforeJudgement - snapshot.step
        guard loss == nil else { return max(0, untilSettled) }
        let history = snapshot.trainingLoss
        let begun = history.buckets.count { $0.count > 0 && $0.firstStep >= changeStep }
        let room = history.valuesPerBucket - (history.buckets.last?.valueCount ?? history.valuesPerBucket)
        let missing = max(0, LossTrend.leastCount - begun - 1) * history.valuesPerBucket + room + 1
        return max(1, untilSettled, missing)
    }

    /// Returns the layers in a given state of health.
    func layers(_ health: LayerHealth) -> [LayerReading] {
        zip(snapshot.layers, healths).filter { $0.1 == health }.map(\.0)
    }

    /// Update ratios of the layers that have any.
    private var updateRatios: [UpdateRatios] {
        snapshot.layers.filter { $0.parameterCount > 0 }
            .compactMap { $0.updateRatios(isProportional: snapshot.settings.hasProportionalUpdates) }
    }

    /// Largest update ratio of any layer, for a large gradient and for a typical one.
    var largestUpdateRatio: Double? { updateRatios.map(\.large).max() }
    var typicalUpdateRatio: Double? { updateRatios.map(\.typical).max() }
}
