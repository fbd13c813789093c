import Presets
import Training

extension Diagnosis {
    /// Rules in the order of precedence; a new one is a function in Rules and an entry here.
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

extension Evidence {
    /// Puts the preset's own repair before the other advice, where something is wrong.
    fileprivate func withRepair(_ diagnosis: Diagnosis) -> Diagnosis {
        guard let repair = information.repair, diagnosis.severity >= .warning, diagnosis.kind != .nonFinite else {
            return diagnosis
        }
        var repaired = diagnosis
        repaired.advice.insert(Advice(.repair, repair), at: 0)
        return repaired
    }
}
