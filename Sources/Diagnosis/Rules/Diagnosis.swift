/// Finding about a run, worded for a student.
package struct Diagnosis: Hashable, Sendable {
    /// Kind of a finding.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Faults of gradients and units.
        case nonFinite, exploding, symmetric, dead, vanishing, saturated, fadingInTime, growingInTime
        /// Gradients that a factor of exactly 0 keeps from layers.
        case batchOfOne, blocked
        /// Faults of the data, or of what has been learnt of them.
        case constantInput, largeTarget, smallTarget, constantAnswer, imbalance, fewExamples, tellingFeature
        /// Properties of updates whose δ does not come from backpropagation.
        case misaligned, syntheticGradient
        /// Faults of learning as a whole.
        case diverged, learningRateTooHigh, learningRateTooLow, scheduleEnded, overfitting, alwaysClipped, plateau
        /// States of a run without a fault.
        case waiting, finished, looking, learning
        /// Difference between runs that train side by side.
        case twins
    }

    /// Severity of a finding, mildest first.
    package enum Severity: Int, Comparable, Sendable {
        /// Levels from a state without a fault to one that stops training.
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
    /// Measurement behind the finding in a few words, for a line that has no room for the explanation.
    package var figure = ""
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
    /// Applies the preset's repair, goes back to a restore point, or undoes the latest change.
    case repair, goBack, undo
    /// Changes the learning rate or its schedule.
    case lowerLearningRate, raiseLearningRate, changeSchedule
    /// Changes the clipping or its threshold.
    case changeClipping, changeThreshold
    /// Changes another setting of the training.
    case changeActivation, changeInitializer, changeOptimizer, changeWeightDecay, changeCredit, changeBatchSize
    /// Starts over, with the same or with new initial weights.
    case restart, restartWithNewWeights
    /// Continues or pauses training, or saves a checkpoint.
    case resume, pause, save
}
