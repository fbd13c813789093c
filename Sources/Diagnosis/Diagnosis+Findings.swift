import Presets
import Training

extension Diagnosis {
    /// One thing to look for. Adding one is a function in a file of this folder and a line here.
    private static let rules: [@Sendable (Evidence) -> Diagnosis?] = [
        nonFinite, exploding, symmetric, dead, vanishing, fadingInTime, growingInTime, misaligned,
        syntheticGradient, saturated, learningRateTooHigh, overfitting, learningRateTooLow, alwaysClipped, plateau,
    ]

    /// Everything that a snapshot shows, the gravest first; never empty.
    ///
    /// - Parameters:
    ///   - healths: The words that the screen shows beside the layers, so that both say the same.
    ///   - isRepaired: Whether the preset's repair has been applied, so that it is no advice any more.
    package static func findings(
        in snapshot: Snapshot, of information: PresetInformation, healths: [LayerHealth]? = nil,
        isRepaired: Bool = false
    ) -> [Diagnosis] {
        let evidence = Evidence(
            snapshot: snapshot, information: information, healths: healths ?? LayerHealth.classify(snapshot))
        var found = rules.compactMap { $0(evidence) }
        // Beside a fault, that the loss stands still is only its consequence.
        if found.contains(where: { $0.severity >= .warning }) { found.removeAll { $0.kind == .plateau } }
        if found.isEmpty || found.allSatisfy({ $0.severity <= .note }) { found.append(allWell(evidence)) }
        return found.enumerated()
            .sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }
            .map { isRepaired ? $0.element : evidence.withRepair($0.element) }
    }
}

/// What the rules look at, prepared once.
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

    /// Puts the preset's own repair before the other advice, where something is wrong.
    func withRepair(_ diagnosis: Diagnosis) -> Diagnosis {
        guard let repair = information.repair, diagnosis.severity >= .warning, diagnosis.kind != .nonFinite else {
            return diagnosis
        }
        var repaired = diagnosis
        repaired.advice.insert(Advice(.repair, repair), at: 0)
        return repaired
    }
}
