extension Loss {
    /// The operation that computes it: one line registers a new one.
    package var operation: any Operation {
        switch self {
        case .meanSquaredError: MeanSquaredError()
        case .meanAbsoluteError: MeanAbsoluteError()
        case .huber: Huber()
        case .binaryCrossEntropy: BinaryCrossEntropy()
        case .softmaxCrossEntropy: SoftmaxCrossEntropy()
        case .hinge: Hinge()
        case .connectionistTemporalClassification: ConnectionistTemporalClassification()
        case .policyGradient: PolicyGradient()
        }
    }

    /// What the targets of a loss are.
    package enum Targets: Hashable, Sendable {
        /// A number for each output.
        case values
        /// The index of the class for each row of scores.
        case classes
        /// The labels of a sequence, padded with −1.
        case labels
        /// An action, its advantage and the return.
        case decisions
    }

    /// What it compares outputs with.
    package var targets: Targets {
        switch self {
        case .meanSquaredError, .meanAbsoluteError, .huber, .binaryCrossEntropy: .values
        case .softmaxCrossEntropy, .hinge: .classes
        case .connectionistTemporalClassification: .labels
        case .policyGradient: .decisions
        }
    }

    /// Whether targets are class indices and the outputs one score a class.
    package var expectsClasses: Bool { targets == .classes }
}
