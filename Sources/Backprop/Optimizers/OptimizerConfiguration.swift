/// Which rule turns a gradient into an update, and the rule's constants.
package struct OptimizerConfiguration: Hashable, Sendable {
    /// The rules, by the names that presets use.
    package enum Rule: String, CaseIterable, Hashable, Sendable {
        case sgd, momentum, nesterov, adagrad, rmsprop, adam, adamw, lion
    }

    package var rule: Rule
    /// μ of momentum and Nesterov, in [0, 1).
    package var momentum: Double = 0.9
    /// β₁ of Adam, AdamW and Lion, in [0, 1).
    package var beta1: Double = 0.9
    /// β₂ of Adam, AdamW and Lion, and the decay of RMSProp's mean square, in [0, 1).
    package var beta2: Double = 0.999
    /// What keeps the adaptive rules from dividing by zero; above 0.
    package var epsilon: Double = 1e-8

    /// The rule with the constants of its paper or of common use.
    package init(_ rule: Rule) {
        self.rule = rule
        switch rule {
        case .rmsprop: beta2 = 0.99
        case .lion: beta2 = 0.99
        case .adagrad: epsilon = 1e-10
        default: break
        }
    }
}
