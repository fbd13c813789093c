/// Finding about a run, worded for a student.
package struct Diagnosis: Hashable, Sendable {
    /// Kind of a finding.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case nonFinite, exploding, symmetric, dead, vanishing, saturated, fadingInTime, growingInTime
        case misaligned, syntheticGradient
        case learningRateTooHigh, learningRateTooLow, overfitting, alwaysClipped, plateau
        case waiting, finished, learning
    }

    /// Severity of a finding, mildest first.
    package enum Severity: Int, Comparable, Sendable {
        case good, note, warning, serious, critical
        package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
    }

    /// Kind of the finding.
    package var kind: Kind
    /// Severity of the finding.
    package var severity: Severity
    /// Finding in a few words.
    package var headline: String
    /// Measurements behind the finding, and their cause.
    package var explanation: String
    /// Remedies to try, best first.
    package var advice: [Advice]
}

/// Remedy to try; the screen adds its key.
package struct Advice: Hashable, Sendable {
    /// Remedy that is advised.
    package var remedy: Remedy
    /// Way or reason to apply it, in a few words.
    package var text: String

    /// Creates advice to apply a remedy.
    package init(_ remedy: Remedy, _ text: String) {
        self.remedy = remedy
        self.text = text
    }
}

/// Action that the user can take on a diagnosis.
package enum Remedy: Hashable, Sendable, CaseIterable {
    case repair, goBack, undo
    case lowerLearningRate, raiseLearningRate, changeSchedule
    case changeClipping, changeThreshold
    case changeActivation, changeInitializer, changeOptimizer, changeWeightDecay, changeCredit
    case restart, restartWithNewWeights
    case resume, pause, save
}
