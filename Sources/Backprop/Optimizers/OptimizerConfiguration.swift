/// Rule that turns gradients into updates, and its constants.
package struct OptimizerConfiguration: Hashable, Sendable {
    /// Rules, by their names in presets.
    package enum Rule: String, CaseIterable, Hashable, Sendable {
        /// Rules that use one gradient per step; their formulas stand with the structs of these names.
        case sgd, momentum, nesterov, adagrad, rmsprop, adam, adamw, lion
        /// Truncated Newton steps from products with the Gauss–Newton matrix: `HessianFree`.
        case hessianFree = "hessian-free"
        /// Quasi-Newton steps from the latest changes of the gradient: `LimitedMemoryBFGS`.
        case limitedMemoryBFGS = "l-bfgs"

        /// Whether a step needs more than one gradient and finds its own length: a `SecondOrderRule`.
        package var isSecondOrder: Bool {
            switch self {
            case .sgd, .momentum, .nesterov, .adagrad, .rmsprop, .adam, .adamw, .lion: false
            case .hessianFree, .limitedMemoryBFGS: true
            }
        }

        /// Whether a longer gradient makes a longer step; the other rules divide by the gradient's usual size.
        package var followsLength: Bool {
            switch self {
            case .sgd, .momentum, .nesterov: true
            case .adagrad, .rmsprop, .adam, .adamw, .lion, .hessianFree, .limitedMemoryBFGS: false
            }
        }

        /// Whether the estimates of both moments are corrected for their start at zero.
        var correctsBias: Bool {
            switch self {
            case .adam, .adamw: true
            case .sgd, .momentum, .nesterov, .adagrad, .rmsprop, .lion, .hessianFree, .limitedMemoryBFGS: false
            }
        }

        /// Rules that turn each gradient directly into an update.
        package static var firstOrder: [Rule] { allCases.filter { !$0.isSecondOrder } }
    }

    /// Rule that turns gradients into updates.
    package var rule: Rule
    /// μ of momentum and Nesterov, in [0, 1).
    package var momentum: Double = 0.9
    /// β₁ of Adam, AdamW and Lion, in [0, 1).
    package var beta1: Double = 0.9
    /// β₂ of Adam, AdamW and Lion, and the decay of RMSProp's mean square, in [0, 1).
    package var beta2: Double = 0.999
    /// Constant ε that keeps the adaptive rules from dividing by zero; above 0.
    package var epsilon: Double = 1e-8

    /// Initial damping λ of Hessian-free optimization, which adapts it; above 0.
    package var damping: Double = 1
    /// Maximum number of conjugate gradient iterations in a step of Hessian-free optimization.
    package var iterations: Int = 100
    /// Maximum number of examples for the curvature of Hessian-free optimization; 0 takes the whole batch.
    package var curvatureBatch: Int = 0
    /// Number of steps that L-BFGS remembers.
    package var history: Int = 10

    /// Creates the configuration of a rule with the constants of its paper or of common use.
    package init(_ rule: Rule) {
        self.rule = rule
        switch rule {
        case .rmsprop, .lion: beta2 = 0.99
        case .adagrad: epsilon = 1e-10
        case .sgd, .momentum, .nesterov, .adam, .adamw, .hessianFree, .limitedMemoryBFGS: break
        }
    }
}

/// Penalties that pull weights towards zero; biases, gains and statistics are left alone.
///
/// PyTorch's `weight_decay` (2.x) falls on every parameter that the optimizer is given, biases too.
package struct Regularization: Hashable, Sendable {
    /// Factor λ of the penalty λ Σ|w|.
    package var l1: Double = 0
    /// Factor λ of the penalty ½ λ Σw².
    package var l2: Double = 0
    /// Decoupled decay: each step multiplies weights by 1 - η·decay (Loshchilov and Hutter 2019).
    ///
    /// It is decoupled under every rule. PyTorch's `weight_decay` (2.x) is that in AdamW alone; in SGD and Adam it is
    /// what `l2` is here.
    package var weightDecay: Double = 0

    /// Creates penalties; by default there are none.
    package init(l1: Double = 0, l2: Double = 0, weightDecay: Double = 0) {
        self.l1 = l1
        self.l2 = l2
        self.weightDecay = weightDecay
    }
}
