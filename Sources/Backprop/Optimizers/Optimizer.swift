#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Optimizer that applies a configured rule to parameters.
package struct Optimizer: Sendable {
    private let configuration: OptimizerConfiguration
    private let regularization: Regularization
    /// Number of updates made with this rule.
    package var time: Int
    private var constants = Constants()

    /// Creates an optimizer that has made `time` updates with the rule.
    package init(_ configuration: OptimizerConfiguration, regularization: Regularization, time: Int = 0) {
        self.configuration = configuration
        self.regularization = regularization
        self.time = time
    }

    /// Constants of the rule in single precision, computed once per step.
    private struct Constants: Sendable {
        var rate: Float = 0
        var momentum: Float = 0
        var beta1: Float = 0
        var beta2: Float = 0
        var epsilon: Float = 0
        var correctedRate: Float = 0
        var correction: Float = 0
        /// Factor on weights by decoupled weight decay.
        var keep: Float = 1
    }

    /// Begins the update of one step; `rate` is η.
    package mutating func beginStep(rate: Double) {
        time += 1
        constants.rate = Float(rate)
        constants.momentum = Float(configuration.momentum)
        constants.beta1 = Float(configuration.beta1)
        constants.beta2 = Float(configuration.beta2)
        constants.epsilon = Float(configuration.epsilon)
        constants.keep = Float(1 - rate * regularization.weightDecay)
        if configuration.rule.correctsBias {
            constants.correctedRate = Float(rate / (1 - pow(configuration.beta1, Double(time))))
            constants.correction = Float(1 / (1 - pow(configuration.beta2, Double(time))).squareRoot())
        }
    }

    /// Updates some parts of the parameters by the configured rule; a new rule needs one line here.
    func update(_ parts: Range<Int>, of all: ParameterParts, _ vectors: UpdateVectors) {
        let c = constants
        switch configuration.rule {
        case .sgd: GradientDescent(rate: c.rate).update(parts, of: all, vectors, keep: c.keep)
        case .momentum: Momentum(rate: c.rate, momentum: c.momentum).update(parts, of: all, vectors, keep: c.keep)
        case .nesterov: Nesterov(rate: c.rate, momentum: c.momentum).update(parts, of: all, vectors, keep: c.keep)
        case .adagrad: Adagrad(rate: c.rate, epsilon: c.epsilon).update(parts, of: all, vectors, keep: c.keep)
        case .rmsprop:
            RMSProp(rate: c.rate, decay: c.beta2, epsilon: c.epsilon).update(parts, of: all, vectors, keep: c.keep)
        case .adam, .adamw:
            Adam(
                beta1: c.beta1, beta2: c.beta2, epsilon: c.epsilon, correctedRate: c.correctedRate,
                correction: c.correction
            ).update(parts, of: all, vectors, keep: c.keep)
        case .lion:
            Lion(rate: c.rate, beta1: c.beta1, beta2: c.beta2).update(parts, of: all, vectors, keep: c.keep)
        case .hessianFree, .limitedMemoryBFGS: preconditionFailure("a rule that asks for more than one gradient")
        }
    }
}
