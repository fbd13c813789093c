import Backprop

extension OptimizerConfiguration.Rule {
    /// The learning rate where a preset names none: common practice for each rule.
    package var customaryLearningRate: Double {
        switch self {
        case .sgd, .momentum, .nesterov, .adagrad: 0.01
        case .rmsprop, .adam, .adamw: 0.001
        case .lion: 0.0001
        // Their steps have the length that a line search finds, up to 1 where none is needed.
        case .hessianFree, .limitedMemoryBFGS: 1
        }
    }
}
