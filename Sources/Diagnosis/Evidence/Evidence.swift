import Presets
import Training

/// Evidence that the rules examine, prepared once for each snapshot.
struct Evidence {
    let snapshot: Snapshot
    let information: PresetInformation
    let healths: [LayerHealth]
    /// Trends since the latest change of a control; nil while there is too little to see.
    let loss: LossTrend?
    let validationLoss: LossTrend?
    /// The lowest single validation loss since then.
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

    /// Whether the length of a step is set, and not searched for.
    var hasLearningRate: Bool { !snapshot.settings.optimizer.rule.isSecondOrder }

    /// Whether enough steps have passed since the start and the latest change to judge a trend.
    var isSettled: Bool {
        snapshot.step - (snapshot.marks.last?.step ?? 0) >= HealthThresholds.stepsBeforeJudgement
    }

    /// The layers in a state of health.
    func layers(_ health: LayerHealth) -> [LayerReading] {
        zip(snapshot.layers, healths).filter { $0.1 == health }.map(\.0)
    }

    /// The update ratios of the layers that have any.
    private var updateRatios: [UpdateRatios] {
        snapshot.layers.filter { $0.parameterCount > 0 }
            .compactMap { $0.updateRatios(isProportional: snapshot.settings.hasProportionalUpdates) }
    }

    /// The largest share of itself by which any layer moves in a step with a large gradient, and in a typical one.
    var largestUpdateRatio: Double? { updateRatios.map(\.large).max() }
    var typicalUpdateRatio: Double? { updateRatios.map(\.typical).max() }
}
