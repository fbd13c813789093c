import Text

/// Result of the best constant answer, chosen on the training part, on the examples that a run is judged by.
package struct Baseline: Hashable, Sendable {
    /// Constant answer in words, for example `always answering no`.
    package var answer: String
    /// Its loss; nil if the loss has no such value.
    package var loss: Double?
    /// Its share of right answers; nil if answers are not right or wrong.
    package var accuracy: Double?

    /// Creates a result of a constant answer.
    package init(answer: String, loss: Double? = nil, accuracy: Double? = nil) {
        self.answer = answer
        self.loss = loss
        self.accuracy = accuracy
    }
}

extension RunReading {
    /// Comparison with the baseline in words, for example `no better than always answering no (97.56%)`.
    ///
    /// It is nil if the run is better than a constant answer, or if nothing comparable was measured.
    package var baselineComparison: String? {
        guard step > 0, let baseline else { return nil }
        if let right = validationCount > 0 ? validationAccuracy : accuracy, let constant = baseline.accuracy,
            constant < 1
        {
            // The training accuracy may be that of an earlier step; the loss must agree with it.
            if validationCount == 0, let loss = baseline.loss, let recentLoss, recentLoss <= Self.hardlyBetter * loss {
                return nil
            }
            guard right <= constant + 1e-9 else { return nil }
            return "no better than \(baseline.answer) (\(NumberFormat.percent(constant, decimals: 2)))"
        }
        guard let constant = baseline.loss, let reached = validationCount > 0 ? validationLoss : recentLoss,
            reached > Self.hardlyBetter * constant
        else { return nil }
        return "no better than \(baseline.answer) (loss \(NumberFormat.significant(constant, 3)))"
    }

    /// Share of the baseline's loss above which a loss is no better.
    private static var hardlyBetter: Double { 0.99 }

    /// Mean training loss of the latest tenth of the history; nil before the first step.
    private var recentLoss: Double? { trainingLoss.recentMean }
}
