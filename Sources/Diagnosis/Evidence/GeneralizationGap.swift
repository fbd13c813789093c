import Training

extension RunReading {
    /// Whether the generalization gap is a large part of the validation loss, so that the screen marks it.
    ///
    /// It warns before the validation loss rises, which is when the diagnosis calls the run overfitted.
    package var hasLargeGap: Bool {
        guard let gap = generalizationGap, let validationLoss else { return false }
        return gap > HealthThresholds.largeGapShare * abs(validationLoss) && gap > HealthThresholds.negligibleGap
    }
}
