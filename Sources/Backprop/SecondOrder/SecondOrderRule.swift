/// Optimization rule with steps that need more than one gradient, and are therefore made in parts.
///
/// It works in a plan of its own, in which the parameters are trial points between `begin` and the end of a step.
/// Nothing is allocated after the rule has been created.
package protocol SecondOrderRule: AnyObject {
    /// Plan that the rule works in.
    var plan: Plan { get }
    /// Reading of the latest step, or of the current one so far.
    var reading: SecondOrderReading { get }

    /// Begins a step at the plan's parameters, where the objective is `value` and the plan holds its gradient.
    func begin(_ objective: Objective, value: Double)

    /// Does one part of the step, no longer than a curvature product or a gradient; returns true when the step is done.
    func advance() -> Bool

    /// Abandons the current step, restoring the rule as if it had not begun.
    func abandon()

    /// State carried between steps; during a step, the state with which it began.
    var memory: SecondOrderMemory { get }

    /// Restores a saved state; the rule starts afresh where the sizes differ.
    func restore(_ memory: SecondOrderMemory)
}

/// Reading of a second-order rule: its latest step, or the current one so far.
package struct SecondOrderReading: Hashable, Sendable {
    /// Number of conjugate gradient iterations; nil for rules without.
    package var iterations: Int?
    /// Tikhonov damping λ; nil for rules without.
    package var damping: Double?
    /// Reduction ratio ρ: the change of the objective over that of the quadratic model.
    package var reductionRatio: Double?
    /// Step length along the direction; 0 when the step was rejected, nil while it is not known.
    package var stepLength: Double?
    /// Number of correction pairs; nil for rules without.
    package var pairs: Int?
    /// Number of curvature products since the rule was chosen.
    package var products = 0
    /// Number of objective values besides the first of each step, since the rule was chosen.
    package var evaluations = 0
    /// Whether a step is under way.
    package var isWorking = false

    /// Creates the reading before the first step.
    package init() {}
}

/// Numbers and vectors that decide the next step of a second-order rule.
package struct SecondOrderMemory: Hashable, Sendable {
    /// Scalars, in an order of the rule's own.
    package var numbers: [Double]
    /// Vectors of the length of the parameters.
    package var vectors: [[Float]]

    /// Creates a memory; by default an empty one.
    package init(numbers: [Double] = [], vectors: [[Float]] = []) {
        self.numbers = numbers
        self.vectors = vectors
    }
}

extension OptimizerConfiguration {
    /// Returns the rule for a plan, which needs tangents for Hessian-free optimization; nil for first-order rules.
    ///
    /// A new rule needs one line here, and one below for its memory.
    package func secondOrderRule(in plan: Plan) -> (any SecondOrderRule)? {
        switch rule {
        case .hessianFree:
            HessianFree(
                plan, damping: damping, iterations: iterations,
                curvatureBatch: curvatureBatch > 0 ? curvatureBatch : .max)
        case .limitedMemoryBFGS: LimitedMemoryBFGS(plan, history: history)
        case .sgd, .momentum, .nesterov, .adagrad, .rmsprop, .adam, .adamw, .lion: nil
        }
    }

    /// Returns the number of floats in the rule's own vectors, for parameter vectors of the given length.
    package func secondOrderMemoryCount(length: Int) -> Int {
        switch rule {
        case .hessianFree: HessianFree.memoryCount(length: length, iterations: iterations)
        case .limitedMemoryBFGS: LimitedMemoryBFGS.memoryCount(length: length, history: history)
        case .sgd, .momentum, .nesterov, .adagrad, .rmsprop, .adam, .adamw, .lion: 0
        }
    }
}
