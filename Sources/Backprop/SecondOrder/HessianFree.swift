/// Hessian-free optimisation: each step solves (G + λI) x = −∇f by conjugate gradient, G being the Gauss–Newton matrix of
/// the batch, and goes along x.
///
/// One step, part by part:
/// 1. estimate the diagonal of G for the preconditioner M = (diag G + λ)^¾;
/// 2. begin at the previous solution times ζ, and iterate until progress is slow (`RelativeProgress`);
/// 3. go back over the stored solutions while that makes f smaller (`StoredIterates`);
/// 4. ρ = (f(θ + x) − f(θ)) / q(x), q(x) = ∇fᵀx + ½ xᵀG x: below ¼ λ grows by 3/2, above ¾ it shrinks by 2/3;
/// 5. shorten x until f(θ + s x) ≤ f(θ) + c s ∇fᵀx (Armijo), or reject it.
///
/// Sources: Martens, "Deep learning via Hessian-free optimization" (ICML 2010), sections 4.1 to 4.7; Martens and Sutskever,
/// "Training deep and recurrent networks with Hessian-free optimization" (2012). There diag G is replaced by the sum of
/// the examples' squared gradients; here it is estimated without bias (`Plan.sampleGaussNewton`).
package final class HessianFree: SecondOrderRule {
    package let plan: Plan
    package internal(set) var reading = SecondOrderReading()

    /// θ where the step began.
    let start: Matrix
    /// −∇f there.
    let descent: Matrix
    var solver: ConjugateGradient
    var progress: RelativeProgress
    var iterates: StoredIterates
    var phase = Phase.idle
    var objective: Objective
    var startValue = 0.0
    /// The stored solution with the smallest f so far, and f there.
    var best = (index: 0, value: Double.infinity)
    var damping: Double
    /// Steps begun.
    var time = 0
    private let vectors: ParameterVectors

    /// What the next part of the step is.
    enum Phase {
        case idle
        case estimating(Int)
        case starting
        case solving
        case backtracking(Int)
        case searching(index: Int, length: Double)
    }

    /// A rule with the damping to begin with and the most iterations a step may take; the plan needs tangents.
    package init(_ plan: Plan, damping: Double, iterations: Int) {
        precondition(plan.hasCurvature && damping > 0 && iterations > 0, "what Hessian-free optimisation needs")
        self.plan = plan
        self.damping = damping
        let length = plan.store.vectorCount
        vectors = ParameterVectors(count: 6, length: length)
        start = vectors[0]
        descent = vectors[1]
        solver = ConjugateGradient(
            solution: vectors[2], direction: plan.vector(.tangents), product: plan.vector(.gradients),
            preconditioner: vectors[3], residual: vectors[4], preconditioned: vectors[5])
        progress = RelativeProgress(limit: iterations)
        iterates = StoredIterates(limit: iterations, length: length)
        objective = Objective(plan, batch: 1, l2: 0)
        reading.damping = damping
        reading.iterations = 0
    }

    /// Floats for so many iterations beside the plan's own.
    package static func memoryCount(length: Int, iterations: Int) -> Int {
        (6 + StoredIterates.room(limit: iterations)) * length
    }

    package func begin(_ objective: Objective, value: Double) {
        self.objective = objective
        startValue = value
        time += 1
        start.assign(plan.vector(.parameters))
        descent.fill(0)
        descent.add(plan.vector(.gradients), times: -1)
        solver.preconditioner.fill(0)
        (reading.iterations, reading.reductionRatio, reading.stepLength) = (0, nil, nil)
        reading.isWorking = true
        phase = .estimating(0)
    }

    package func advance() -> Bool {
        switch phase {
        case .idle: break
        case .estimating(let sample): estimate(sample)
        case .starting: beginSolving()
        case .solving: iterate()
        case .backtracking(let index): backtrack(to: index)
        case .searching(let index, let length): search(index, length)
        }
        if case .idle = phase { return true }
        return false
    }

    package var memory: SecondOrderMemory {
        SecondOrderMemory(
            numbers: [damping, Double(time), Double(reading.products), Double(reading.evaluations)],
            vectors: [solver.solution.values])
    }

    package func restore(_ memory: SecondOrderMemory) {
        phase = .idle
        reading.isWorking = false
        guard memory.numbers.count == 4, memory.numbers[0] > 0, memory.vectors.count == 1,
            memory.vectors[0].count == solver.solution.count
        else { return }
        damping = memory.numbers[0]
        reading.damping = damping
        (time, reading.products, reading.evaluations) =
            (Int(memory.numbers[1]), Int(memory.numbers[2]), Int(memory.numbers[3]))
        solver.solution.copy(from: memory.vectors[0])
    }
}
