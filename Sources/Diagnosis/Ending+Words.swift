import Training

extension Ending {
    /// The reason in words, for a line of a summary.
    package var words: String {
        switch self {
        case .stepLimit(let limit): "reached the limit of \(limit) steps"
        case .epochLimit(let limit): "reached the limit of \(limit) epochs"
        case .earlyStopping(let patience, _): "early stopping: no lower validation loss in \(patience) evaluations"
        }
    }

    /// Whether the validation loss had stopped falling.
    var isEarly: Bool {
        if case .earlyStopping = self { true } else { false }
    }
}
