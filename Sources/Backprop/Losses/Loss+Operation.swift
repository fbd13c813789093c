extension Loss {
    /// Operation that computes the loss; a new loss needs a line here and in each switch below.
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

    /// Kinds of targets.
    package enum Targets: Hashable, Sendable {
        /// Number for each output.
        case values
        /// Class index for each row of scores.
        case classes
        /// Labels of a sequence, padded with −1.
        case labels
        /// Action, its advantage and the return.
        case decisions
    }

    /// Kind of targets that outputs are compared with.
    package var targets: Targets {
        switch self {
        case .meanSquaredError, .meanAbsoluteError, .huber, .binaryCrossEntropy: .values
        case .softmaxCrossEntropy, .hinge: .classes
        case .connectionistTemporalClassification: .labels
        case .policyGradient: .decisions
        }
    }

    /// Whether targets are class indices and the outputs one score per class.
    package var expectsClasses: Bool { targets == .classes }

    /// Whether outputs are to equal their targets, which may be any numbers.
    package var isRegression: Bool {
        switch self {
        case .meanSquaredError, .meanAbsoluteError, .huber: true
        case .binaryCrossEntropy, .softmaxCrossEntropy, .hinge, .connectionistTemporalClassification, .policyGradient:
            false
        }
    }

    /// Whether outputs are logits to which the loss applies the sigmoid itself, and targets lie from 0 to 1.
    package var appliesSigmoid: Bool {
        switch self {
        case .binaryCrossEntropy: true
        case .meanSquaredError, .meanAbsoluteError, .huber, .softmaxCrossEntropy, .hinge,
            .connectionistTemporalClassification, .policyGradient:
            false
        }
    }

    /// Losses that are convex and curved in the network's output, as the Gauss–Newton matrix requires.
    package static var convex: [Loss] { allCases.filter { $0.operation is any ConvexLoss } }
}
