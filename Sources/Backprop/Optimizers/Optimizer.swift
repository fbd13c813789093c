/// Applies a configured rule to the parameters of a plan.
package struct Optimizer: Sendable {
    package var configuration: OptimizerConfiguration
    package var regularization: Regularization
    /// Updates made so far with this rule.
    package var time: Int = 0

    package init(_ configuration: OptimizerConfiguration, regularization: Regularization) {
        self.configuration = configuration
        self.regularization = regularization
    }

    /// Begins the update of one step; `rate` is η.
    package mutating func beginStep() { time += 1 }

    /// Updates one parameter. `scale` is clipping's factor on its gradient.
    package func update(_ entry: Int, of plan: Plan, rate: Double, scale: Float) -> UpdateMeasure {
        let isWeight = plan.store.entries[entry].declaration.role == .weight
        let decay = isWeight ? regularization.weightDecay : 0
        let target = Target(
            weights: plan.line(.parameters, entry), gradient: plan.line(.gradients, entry),
            first: plan.line(.firstState, entry), second: plan.line(.secondState, entry), scale: scale,
            keep: Float(1 - rate * decay))
        return apply(to: target, rate: rate)
    }

    /// One line registers a new rule.
    private func apply(to target: Target, rate: Double) -> UpdateMeasure {
        let eta = Float(rate)
        let (momentum, epsilon) = (Float(configuration.momentum), Float(configuration.epsilon))
        let (beta1, beta2) = (Float(configuration.beta1), Float(configuration.beta2))
        switch configuration.rule {
        case .sgd: return target.apply(GradientDescent(rate: eta))
        case .momentum: return target.apply(Momentum(rate: eta, momentum: momentum))
        case .nesterov: return target.apply(Nesterov(rate: eta, momentum: momentum))
        case .adagrad: return target.apply(Adagrad(rate: eta, epsilon: epsilon))
        case .rmsprop: return target.apply(RMSProp(rate: eta, decay: beta2, epsilon: epsilon))
        case .adam, .adamw: return target.apply(Adam(configuration, rate: rate, time: time))
        case .lion: return target.apply(Lion(rate: eta, beta1: beta1, beta2: beta2))
        }
    }

    /// One parameter with what an update reads and writes.
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
    }
}
