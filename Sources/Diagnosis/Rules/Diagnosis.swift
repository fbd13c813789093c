/// Something that the numbers of a run say, in words that a student understands.
package struct Diagnosis: Hashable, Sendable {
    /// What was found.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case nonFinite, exploding, symmetric, dead, vanishing, saturated, fadingInTime, growingInTime
        case misaligned, syntheticGradient
        case learningRateTooHigh, learningRateTooLow, overfitting, alwaysClipped, plateau
        case waiting, finished, learning
    }

    /// How much it matters, mildest first.
    package enum Severity: Int, Comparable, Sendable {
        case good, note, warning, serious, critical
        package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
    }

    package var kind: Kind
    package var severity: Severity
    /// What is the matter, in a few words.
    package var headline: String
    /// What was measured, and why it is so.
    package var explanation: String
    /// What to try, the best first.
    package var advice: [Advice]
}

/// Something to try. The screen adds the key.
package struct Advice: Hashable, Sendable {
    package var remedy: Remedy
    package var text: String

    package init(_ remedy: Remedy, _ text: String) {
        self.remedy = remedy
        self.text = text
    }
}

/// The things that a person can do about a diagnosis.
package enum Remedy: Hashable, Sendable, CaseIterable {
    case repair, goBack, undo
    case lowerLearningRate, raiseLearningRate, changeSchedule
    case changeClipping, changeThreshold
    case changeActivation, changeInitializer, changeOptimizer, changeWeightDecay, changeCredit
    case restart, restartWithNewWeights
    case resume, pause, save
}
