/// Which rule turns a gradient into an update, and the rule's constants.
package struct OptimizerConfiguration: Hashable, Sendable {
    /// The rules, by the names that presets use.
    package enum Rule: String, CaseIterable, Hashable, Sendable {
        case sgd, momentum, nesterov, adagrad, rmsprop, adam, adamw, lion
        case hessianFree = "hessian-free"
        case limitedMemoryBFGS = "l-bfgs"

        /// Whether a step asks for more than one gradient and finds its own length: a `SecondOrderRule`.
        package var isSecondOrder: Bool { self == .hessianFree || self == .limitedMemoryBFGS }

        /// The rules that turn each gradient into an update by itself.
        package static var firstOrder: [Rule] { allCases.filter { !$0.isSecondOrder } }
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

    /// λ that Hessian-free optimisation begins with; it adapts from there. Above 0.
    package var damping: Double = 1
    /// Iterations of conjugate gradient that a step of Hessian-free optimisation takes at most.
    package var iterations: Int = 100
    /// Examples of the batch whose curvature Hessian-free optimisation takes at most; 0 takes all.
    package var curvatureBatch: Int = 0
    /// Steps that L-BFGS remembers.
    package var history: Int = 10

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

/// What pulls weights towards zero. Biases are left alone.
package struct Regularization: Hashable, Sendable {
    /// λ of λ Σ|w|, added to the objective.
    package var l1: Double = 0
    /// λ of ½ λ Σw², added to the objective.
    package var l2: Double = 0
    /// Decoupled decay: each step multiplies weights by 1 - η·decay (Loshchilov and Hutter 2019).
    package var weightDecay: Double = 0

    package init(l1: Double = 0, l2: Double = 0, weightDecay: Double = 0) {
        self.l1 = l1
        self.l2 = l2
        self.weightDecay = weightDecay
    }
}
