extension RunReading {
    /// The validation loss less the training loss, both of about the same step; nil where one is not known.
    ///
    /// A training step with dropout or a penalty is harder than its evaluation: then it may be below zero.
    package var generalizationGap: Double? {
        guard validationCount > 0, let validationLoss, validationLoss.isFinite,
            let training = trainingLoss.buckets.last(where: { $0.count > 0 })?.mean, training.isFinite
        else { return nil }
        return validationLoss - training
    }

    /// Whether the gap is a large part of the validation loss, so that most of what is learnt is learnt by heart.
    package var isOverfitting: Bool {
        guard let gap = generalizationGap, let validationLoss else { return false }
        return gap > 0.5 * abs(validationLoss) && gap > 0.05
    }
}
