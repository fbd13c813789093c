import Presets
import Training

extension Diagnosis {
    /// Rules in order of precedence; a new one needs a function in Rules and an entry here.
    private static let rules: [@Sendable (Evidence) -> Diagnosis?] = [
        nonFinite, exploding, symmetric, dead, vanishing, fadingInTime, growingInTime, misaligned,
        syntheticGradient, saturated, learningRateTooHigh, overfitting, scheduleEnded, learningRateTooLow,
        alwaysClipped, plateau,
    ]

    /// Returns all findings about a snapshot, most severe first; never empty.
    ///
    /// - Parameters:
    ///   - healths: Health of the layers as shown on the screen, so that both agree.
    ///   - isRepaired: Whether the preset's repair has been applied and need not be advised again.
    package static func findings(
        in snapshot: Snapshot, of information: PresetInformation, healths: [LayerHealth]? = nil,
        isRepaired: Bool = false
    ) -> [Diagnosis] {
        let evidence = Evidence(
            snapshot: snapshot, information: information, healths: healths ?? LayerHealth.classify(snapshot))
        var found = rules.compactMap { $0(evidence) }
        // A plateau next to a fault is only its consequence.
        if found.contains(where: { $0.severity >= .warning }) { found.removeAll { $0.kind == .plateau } }
        if found.isEmpty || found.allSatisfy({ $0.severity <= .note }) { found.append(allWell(evidence)) }
        return found.enumerated()
            .sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }
            .map { isRepaired ? $0.element : evidence.withRepair($0.element) }
    }
}

extension Evidence {
    /// Puts the preset's own repair before the other advice if something is wrong.
    fileprivate func withRepair(_ diagnosis: Diagnosis) -> Diagnosis {
        guard let repair = information.repair, diagnosis.severity >= .warning, diagnosis.kind != .nonFinite else {
            return diagnosis
        }
        var repaired = diagnosis
        repaired.advice.insert(Advice(.repair, repair), at: 0)
        return repaired
    }
}
