import Backprop
import Presets
import Training

extension Diagnosis {
    /// Rules in order of precedence; a new one needs a function in Rules and an entry here.
    private static let rules: [@Sendable (Evidence) -> Diagnosis?] = [
        nonFinite, constantInput, largeTarget, smallTarget, batchOfOne, exploding, symmetric, dead, blocked, vanishing,
        fadingInTime,
        growingInTime, misaligned, syntheticGradient, saturated, learningRateTooHigh, diverged, overfitting, memorized,
        scheduleEnded, learningRateTooLow, constantAnswer, tellingFeature,
        imbalance, fewExamples, alwaysClipped, plateau,
    ]

    /// Findings that only follow from another one.
    private static func isConsequence(_ kind: Kind, of others: [Diagnosis]) -> Bool {
        switch kind {
        case .plateau: others.contains { $0.severity >= .warning }
        case .constantAnswer: others.contains { $0.severity >= .warning && $0.kind != kind && $0.kind != .overfitting }
        case .nonFinite, .constantInput, .largeTarget, .smallTarget: false
        case .imbalance, .fewExamples, .tellingFeature: false
        case .scheduleEnded, .alwaysClipped, .misaligned, .syntheticGradient, .overfitting: false
        default: others.contains { [.largeTarget, .smallTarget, .constantInput].contains($0.kind) }
        }
    }

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
        let all = rules.compactMap { $0(evidence) }
        var found = all.filter { !isConsequence($0.kind, of: all) }
        if found.allSatisfy({ $0.severity <= .note }) {
            let state = allWell(evidence)
            // What is no better than a constant answer is not well.
            let isContradicted = state.kind == .learning && found.contains { $0.kind == .constantAnswer }
            if !isContradicted { found.append(state) }
        }
        let own = found.enumerated()
            .sorted { ($1.element.urgency, $0.offset) < ($0.element.urgency, $1.offset) }
            .map { evidence.withoutAdviceInEffect($0.element) }
            .map { isRepaired ? $0 : evidence.withRepair($0) }
        guard let twins = twins(snapshot, of: information) else { return own }
        return [twins] + own.map(\.besideTwins)
    }
}

extension Diagnosis {
    /// Rank among the findings: that a run has ended comes before notes, but after what is wrong with it.
    fileprivate var urgency: Double {
        kind == .finished ? Double(Severity.note.rawValue) + 0.5 : Double(severity.rawValue)
    }
}

extension Diagnosis {
    /// The finding where it stands beside those of other runs, whose settings stay as they are.
    fileprivate var besideTwins: Diagnosis {
        var finding = self
        (finding.headline, finding.advice) = ("A: \(headline)", [])
        return finding
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

extension Evidence {
    /// Removes advice to set what is set already.
    fileprivate func withoutAdviceInEffect(_ diagnosis: Diagnosis) -> Diagnosis {
        var shorter = diagnosis
        shorter.advice.removeAll { isInEffect($0.remedy, for: diagnosis.kind) }
        return shorter
    }

    private func isInEffect(_ remedy: Remedy, for kind: Diagnosis.Kind) -> Bool {
        let settings = snapshot.settings
        switch remedy {
        case .changeOptimizer: return !settings.optimizer.rule.followsLength
        // The schedule leaves nothing of it.
        case .raiseLearningRate: return isScheduledDown
        case .changeClipping: return settings.clipping.mode != .none
        case .changeActivation: return kind == .vanishing && settings.activation == .relu
        case .changeInitializer:
            if case .orthogonal = settings.initializer { return true }
            return ![.fadingInTime, .growingInTime].contains(kind) && settings.initializer.keepsSizes
        default: return false
        }
    }
}

extension Initializer {
    /// Whether it is He's or Xavier's, which choose the size of the weights by the widths of the layers.
    fileprivate var keepsSizes: Bool { [.heNormal, .heUniform, .xavierNormal, .xavierUniform].contains(self) }
}
