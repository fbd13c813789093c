#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Optimizer that applies a configured rule to the parameters of a plan.
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

    /// Updates one learnt parameter; `scale` is the factor of clipping on its gradient.
    package func update(_ entry: Int, of plan: Plan, scale: Float) -> UpdateMeasure {
        let target = Target(
            weights: plan.line(.parameters, entry), gradient: plan.line(.gradients, entry),
            first: plan.line(.firstState, entry), second: plan.line(.secondState, entry), scale: scale,
            keep: plan.isWeight(entry) ? constants.keep : 1)
        return apply(to: target)
    }

    /// Applies the configured rule; a new rule needs one line here.
    private func apply(to target: Target) -> UpdateMeasure {
        let c = constants
        switch configuration.rule {
        case .sgd: return target.apply(GradientDescent(rate: c.rate))
        case .momentum: return target.apply(Momentum(rate: c.rate, momentum: c.momentum))
        case .nesterov: return target.apply(Nesterov(rate: c.rate, momentum: c.momentum))
        case .adagrad: return target.apply(Adagrad(rate: c.rate, epsilon: c.epsilon))
        case .rmsprop: return target.apply(RMSProp(rate: c.rate, decay: c.beta2, epsilon: c.epsilon))
        case .adam, .adamw:
            return target.apply(
                Adam(
                    beta1: c.beta1, beta2: c.beta2, epsilon: c.epsilon, correctedRate: c.correctedRate,
                    correction: c.correction))
        case .lion: return target.apply(Lion(rate: c.rate, beta1: c.beta1, beta2: c.beta2))
        case .hessianFree, .limitedMemoryBFGS: preconditionFailure("a rule that asks for more than one gradient")
        }
    }

    /// Vectors that the update of one parameter reads and writes.
    private struct Target {
        let weights: Matrix
        let gradient: Matrix
        let first: Matrix
        let second: Matrix
        let scale: Float
        let keep: Float

        func apply<Rule: UpdateRule>(_ rule: Rule) -> UpdateMeasure {
            weights.apply(rule, gradient: gradient, first: first, second: second, scale: scale, keep: keep)
        }

        func apply(_ rule: Momentum) -> UpdateMeasure {
            rule.apply(to: weights, gradient: gradient, velocity: first, scale: scale, keep: keep)
        }

        func apply(_ adam: Adam) -> UpdateMeasure {
            adam.apply(to: weights, gradient: gradient, first: first, second: second, scale: scale, keep: keep)
        }
    }
}
