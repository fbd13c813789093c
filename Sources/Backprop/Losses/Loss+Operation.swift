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
        }
    }

    /// Whether targets are class indices and the outputs one score a class.
    package var expectsClasses: Bool { self == .softmaxCrossEntropy || self == .hinge }
}
