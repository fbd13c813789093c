/// Quantity by which the runs of a sweep are judged.
enum SweepMeasure: String, Sendable {
    case validationLoss = "validation_loss"
    case trainingLoss = "training_loss"
    case accuracy
    case meanReturn = "best_mean_return"

    /// Name in a table.
    var name: String {
        switch self {
        case .validationLoss: "validation loss"
        case .trainingLoss: "training loss"
        case .accuracy: "accuracy"
        case .meanReturn: "mean return"
        }
    }

    /// Description of the value of one run.
    var explanation: String {
        switch self {
        case .validationLoss: "the lowest validation loss of a run"
        case .trainingLoss: "the mean training loss of a run's last tenth"
        case .accuracy: "the accuracy at a run's lowest validation loss"
        case .meanReturn: "the best mean return of 100 episodes"
        }
    }

    /// Reason why no run has a value though none diverged.
    var absence: String {
        switch self {
        case .validationLoss, .trainingLoss: "No run has a finite \(name)."
        case .accuracy:
            "Losses of different kinds cannot be compared, and this preset has no accuracy: sweep another field."
        case .meanReturn: "A mean return takes 100 episodes: train for more steps, with --steps."
        }
    }

    /// Whether larger values are better.
    var favorsLarge: Bool { self == .accuracy || self == .meanReturn }

    /// Returns whether a value is better than another; no value at all is worse than any.
    func isBetter(_ value: Double?, than other: Double?) -> Bool {
        guard let value else { return false }
        guard let other else { return true }
        return favorsLarge ? value > other : value < other
    }
}
