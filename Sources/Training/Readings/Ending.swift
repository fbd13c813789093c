import Text

/// Reason for the end of a run.
package enum Ending: Hashable, Sendable {
    /// Preset's limit of steps was reached.
    case stepLimit(Int)
    /// Preset's limit of passes over the training part was reached.
    case epochLimit(Int)
    /// Task's goal was reached for the first time, after this number of episodes.
    case solved(episodes: Int)
    /// Validation loss reached no new minimum within the patience; `best` is the minimum.
    case earlyStopping(patience: Int, best: Lowest?)

    /// Lowest validation loss of a run, and the step at which it was measured.
    package struct Lowest: Hashable, Sendable {
        /// Step at which it was measured.
        package var step: Int
        /// Validation loss at that step.
        package var loss: Double
        /// Share of right answers in the validation part at that step; nil if answers are not right or wrong.
        package var accuracy: Double?
        /// Errors of numbers predicted on the validation part at that step; nil for other tasks.
        package var fit: RegressionFit?

        /// Creates a reading of a loss at a step.
        package init(step: Int, loss: Double, accuracy: Double? = nil, fit: RegressionFit? = nil) {
            self.step = step
            self.loss = loss
            self.accuracy = accuracy
            self.fit = fit
        }
    }
}

extension Ending {
    /// Reason for the end in words, for a line of a summary.
    package var words: String {
        switch self {
        case .stepLimit(let limit): Self.limit(limit, "step")
        case .epochLimit(let limit): Self.limit(limit, "epoch")
        case .solved(let episodes): "solved after \(NumberFormat.grouped(episodes)) episodes"
        case .earlyStopping(let patience, _): "early stopping: no lower validation loss in \(patience) evaluations"
        }
    }

    private static func limit(_ count: Int, _ noun: String) -> String {
        "reached the limit of \(Wording.grouped(count, noun))"
    }

    /// Whether early stopping ended the run.
    package var isEarly: Bool {
        if case .earlyStopping = self { true } else { false }
    }
}
