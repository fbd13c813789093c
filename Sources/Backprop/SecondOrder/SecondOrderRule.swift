/// A rule whose step asks for more than one gradient, and is therefore made in parts.
///
/// It works in a plan of its own: between `begin` and the end of the step the parameters there are points that are tried.
/// Nothing is allocated after the rule has been made.
package protocol SecondOrderRule: AnyObject {
    var plan: Plan { get }
    var reading: SecondOrderReading { get }

    /// Begins a step from the plan's parameters, where the objective is `value` and its gradient stands in the plan.
    func begin(_ objective: Objective, value: Double)

    /// Does one part of the step, at most a product with a matrix or a gradient long; true when the step is done, and the
    /// plan's parameters are where it leads.
    func advance() -> Bool

    /// Takes back what a step under way has changed in the rule, as if it had not begun.
    func abandon()

    /// What it takes from one step to the next; while a step is under way, what that one began with.
    var memory: SecondOrderMemory { get }

    /// Puts it where a saved one was between two steps; without a memory of the same size it begins anew.
    func restore(_ memory: SecondOrderMemory)
}

/// What a second-order rule shows of its work: the latest step, or the present one as far as it has come.
package struct SecondOrderReading: Hashable, Sendable {
    /// Iterations of conjugate gradient; nil for a rule without.
    package var iterations: Int?
    /// λ of the Tikhonov damping; nil for a rule without.
    package var damping: Double?
    /// ρ, the reduction of the objective over what the quadratic model promised.
    package var reductionRatio: Double?
    /// What share of its direction the line search went; 0 when the step was rejected, nil while it is not known.
    package var stepLength: Double?
    /// Pairs of steps and changes of the gradient that are remembered; nil for a rule without.
    package var pairs: Int?
    /// Products with the curvature matrix since the rule was chosen.
    package var products = 0
    /// Values of the objective that were asked for besides the first of each step, since the rule was chosen.
    package var evaluations = 0
    /// Whether a step is under way.
    package var isWorking = false

    package init() {}
}

/// The numbers and vectors that decide a second-order rule's next step.
package struct SecondOrderMemory: Hashable, Sendable {
    package var numbers: [Double]
    package var vectors: [[Float]]

    package init(numbers: [Double] = [], vectors: [[Float]] = []) {
        self.numbers = numbers
        self.vectors = vectors
    }
}

extension OptimizerConfiguration {
    /// The rule that works in a plan, which must have tangents for Hessian-free optimisation; nil for a rule of first order.
    ///
    /// One line registers a new one.
    package func secondOrderRule(in plan: Plan) -> (any SecondOrderRule)? {
        switch rule {
        case .hessianFree:
            HessianFree(
                plan, damping: damping, iterations: iterations,
                curvatureBatch: curvatureBatch > 0 ? curvatureBatch : .max)
        case .limitedMemoryBFGS: LimitedMemoryBFGS(plan, history: history)
        default: nil
        }
    }

    /// Numbers that the rule's own vectors hold, for vectors of a length.
    package func secondOrderMemoryCount(length: Int) -> Int {
        switch rule {
        case .hessianFree: HessianFree.memoryCount(length: length, iterations: iterations)
        case .limitedMemoryBFGS: LimitedMemoryBFGS.memoryCount(length: length, history: history)
        default: 0
        }
    }
}
