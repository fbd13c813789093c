/// Hessian-free optimization: each step solves (G + λI) x = −∇f by conjugate gradient, and moves along x.
///
/// G is the Gauss–Newton matrix of the batch. The parts of a step:
/// 1. pass the curvature's share of the batch forward, and estimate diag G for the preconditioner M = (diag G + λ)^¾;
/// 2. begin at the previous solution times ζ, and iterate until progress is slow (`RelativeProgress`);
/// 3. go back over the stored solutions while that makes f smaller (`StoredIterates`);
/// 4. ρ = (f(θ + x) − f(θ)) / q(x), q(x) = ∇fᵀx + ½ xᵀG x: below ¼ λ grows by 3/2, above ¾ it shrinks by 2/3;
/// 5. shorten x until f(θ + s x) ≤ f(θ) + c s ∇fᵀx (Armijo), or reject it.
///
/// Sources: Martens, "Deep learning via Hessian-free optimization" (ICML 2010), sections 4.1 to 4.7; Martens and
/// Sutskever, "Training deep and recurrent networks with Hessian-free optimization" (2012). There diag G is replaced by
/// the sum of the examples' squared gradients; here it is estimated without bias (`Plan.sampleGaussNewton`).
package final class HessianFree: SecondOrderRule {
    package let plan: Plan
    package internal(set) var reading = SecondOrderReading()

    /// Maximum number of leading batch examples used for G.
    let curvatureBatch: Int
    /// θ at the beginning of the step.
    let start: Matrix
    /// −∇f at the beginning of the step.
    let descent: Matrix
    var solver: ConjugateGradient
    var progress: RelativeProgress
    var iterates: StoredIterates
    var phase = Phase.idle
    /// f over the whole batch.
    var objective: Objective
    /// f over the part of the batch that is used for G.
    var curvature: Objective
    var startValue = 0.0
    /// Index of the stored solution with the smallest f so far, and f there.
    var best = (index: 0, value: Double.infinity)
    var damping: Double
    /// Number of steps begun.
    var time = 0
    /// Solution at the beginning of the current step.
    private let previous: Matrix
    /// Scalars at the beginning of the current step.
    private var numbers: Numbers
    private let vectors: ParameterVectors

    /// Scalars that are saved beside the solution.
    private struct Numbers {
        var damping: Double
        var time = 0
        var products = 0
        var evaluations = 0
    }

    /// Next part of the step.
    enum Phase {
        case idle
        case estimating(Int)
        case starting
        case solving
        case backtracking(Int)
        case searching(index: Int, length: Double)
    }

    /// Creates a rule with its initial damping, and the maximum number of iterations in a step and of examples used for
    /// G.
    ///
    /// The plan needs tangents and a convex loss.
    package init(_ plan: Plan, damping: Double, iterations: Int, curvatureBatch: Int = .max) {
        precondition(plan.hasCurvature && damping > 0 && iterations > 0, "what Hessian-free optimization needs")
        self.plan = plan
        self.damping = damping
        self.curvatureBatch = curvatureBatch
        let length = plan.store.vectorCount
        vectors = ParameterVectors(count: 7, length: length)
        start = vectors[0]
        descent = vectors[1]
        previous = vectors[6]
        numbers = Numbers(damping: damping)
        solver = ConjugateGradient(
            solution: vectors[2], direction: plan.vector(.tangents), product: plan.vector(.gradients),
            preconditioner: vectors[3], residual: vectors[4], preconditioned: vectors[5])
        progress = RelativeProgress(limit: iterations)
        iterates = StoredIterates(limit: iterations, length: length)
        objective = Objective(plan, batch: 1, l2: 0)
        curvature = objective
        reading.damping = damping
        reading.iterations = 0
    }

    /// Returns the number of floats that the rule needs beside the plan's own, for up to `iterations` iterations in a
    /// step.
    package static func memoryCount(length: Int, iterations: Int) -> Int {
        (7 + StoredIterates.room(limit: iterations)) * length
    }

    package func begin(_ objective: Objective, value: Double) {
        self.objective = objective
        curvature = Objective(plan, batch: min(curvatureBatch, objective.batch), l2: objective.l2)
        startValue = value
        previous.assign(solver.solution)
        numbers = currentNumbers
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

    private var currentNumbers: Numbers {
        Numbers(damping: damping, time: time, products: reading.products, evaluations: reading.evaluations)
    }

    package func abandon() {
        guard reading.isWorking else { return }
        solver.solution.assign(previous)
        adopt(numbers)
    }

    package var memory: SecondOrderMemory {
        let numbers = reading.isWorking ? numbers : currentNumbers
        return SecondOrderMemory(
            numbers: [numbers.damping, Double(numbers.time), Double(numbers.products), Double(numbers.evaluations)],
            vectors: [(reading.isWorking ? previous : solver.solution).values])
    }

    package func restore(_ memory: SecondOrderMemory) {
        guard memory.numbers.count == 4, memory.numbers[0] > 0, memory.vectors.count == 1,
            memory.vectors[0].count == solver.solution.count,
            memory.numbers.allSatisfy({ (0..<1e15).contains($0) })
        else { return }
        let numbers = memory.numbers
        solver.solution.copy(from: memory.vectors[0])
        adopt(
            Numbers(damping: numbers[0], time: Int(numbers[1]), products: Int(numbers[2]), evaluations: Int(numbers[3]))
        )
    }

    private func adopt(_ numbers: Numbers) {
        (damping, time) = (numbers.damping, numbers.time)
        reading.damping = damping
        (reading.products, reading.evaluations) = (numbers.products, numbers.evaluations)
        reading.isWorking = false
        phase = .idle
    }
}
