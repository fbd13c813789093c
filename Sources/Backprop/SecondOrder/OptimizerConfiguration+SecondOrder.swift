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
