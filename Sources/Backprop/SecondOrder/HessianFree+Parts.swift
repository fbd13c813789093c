#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// MARK: - Solving

extension HessianFree {
    private enum Constants {
        /// Number of random vectors whose squares estimate diag G; each costs a backward pass.
        static let samples = 4
        /// Factor ζ on the previous solution, from which the next one is sought.
        static let warmth: Float = 0.95
        /// Constant c of Armijo's condition.
        static let sufficient = 0.01
        /// Factor on a step that is too long.
        static let shortening = 0.8
        /// Number of shortenings after which a step is rejected.
        static let shortenings = 60
    }

    /// Adds the squares of a sample to the diagonal, and turns the diagonal into the preconditioner after the last
    /// sample.
    func estimate(_ sample: Int) {
        if sample == 0, curvature.batch < objective.batch { _ = plan.forwardProvisionally(batch: curvature.batch) }
        let random = CounterRandom(seed: plan.pass.seed, stream: Self.stream)
        plan.sampleGaussNewton(
            batch: curvature.batch, random: random, at: (time &* Constants.samples &+ sample) << 32)
        solver.preconditioner.addSquares(of: plan.vector(.gradients))
        guard sample + 1 == Constants.samples else {
            phase = .estimating(sample + 1)
            return
        }
        solver.preconditioner.dampen(by: Float(damping), factor: 1 / Float(Constants.samples))
        phase = .starting
    }

    /// Stream of the random vectors: "CURV" in the upper half.
    private static var stream: UInt64 { 0x4355_5256_0000_0000 }

    /// Computes product ← (G + λI) v for the v in the tangents.
    private func multiply() {
        curvature.multiply()
        plan.vector(.gradients).add(plan.vector(.tangents), times: Float(damping))
        reading.products += 1
    }

    func beginSolving() {
        solver.solution.scale(by: Constants.warmth)
        plan.vector(.tangents).assign(solver.solution)
        multiply()
        solver.begin(rightSide: descent)
        progress.begin(solver.value)
        iterates.removeAll()
        phase = .solving
    }

    func iterate() {
        multiply()
        let isMoving = solver.advance()
        let isLast = !isMoving || progress.isEnough(after: solver.value)
        reading.iterations = solver.iterations
        if isMoving || solver.iterations == 0 {
            iterates.keep(solver.solution, iteration: solver.iterations, value: solver.value, isLast: isLast)
        }
        guard isLast else { return }
        best = (iterates.count - 1, .infinity)
        phase = .backtracking(iterates.count - 1)
    }
}

// MARK: - Judging

extension HessianFree {
    /// Returns f(θ + s x) for a stored solution; infinity where it is not finite.
    private func value(at index: Int, length: Double) -> Double {
        place(index, length)
        reading.evaluations += 1
        let value = objective.value()
        return value.isFinite ? value : .infinity
    }

    private func place(_ index: Int, _ length: Double) {
        plan.vector(.parameters).assign(start, plus: iterates[index].solution, times: Float(length))
    }

    /// Evaluates a stored solution, and continues with the one before it as long as f falls or is infinite.
    func backtrack(to index: Int) {
        let value = value(at: index, length: 1)
        let isBetter = value < best.value
        if isBetter || best.value == .infinity { best = (index, value) }
        guard !isBetter && value != .infinity || index == 0 else {
            phase = .backtracking(index - 1)
            return
        }
        adaptDamping()
        phase = .searching(index: best.index, length: 1)
    }

    /// Adapts λ to the reduction ratio by the Levenberg–Marquardt rule.
    private func adaptDamping() {
        let (iterate, solution) = iterates[best.index]
        let model = iterate.value - 0.5 * damping * solution.sumOfSquares
        let ratio = best.value.isFinite && model < 0 ? (best.value - startValue) / model : -1
        reading.reductionRatio = ratio
        damping = Self.damping(damping, after: ratio)
        reading.damping = damping
    }

    /// Returns λ after a step with the reduction ratio ρ: 2/3 of it above ¾, 3/2 of it below ¼.
    package static func damping(_ damping: Double, after ratio: Double) -> Double {
        let factor = ratio > 0.75 ? 2.0 / 3 : ratio >= 0.25 ? 1 : 3.0 / 2
        return min(1e12, max(1e-12, damping * factor))
    }

    /// Accepts a length by Armijo's condition; otherwise tries a shorter one, or rejects the step.
    func search(_ index: Int, _ length: Double) {
        let slope = -descent.dot(iterates[index].solution)
        let value = length == 1 ? best.value : value(at: index, length: length)
        if slope < 0, value <= startValue + Constants.sufficient * length * slope { return finish(index, length) }
        let shorter = length * Constants.shortening
        if slope < 0, shorter > pow(Constants.shortening, Double(Constants.shortenings)) {
            phase = .searching(index: index, length: shorter)
        } else {
            reject()
        }
    }

    private func finish(_ index: Int, _ length: Double) {
        place(index, length)
        end(length)
    }

    private func reject() {
        plan.vector(.parameters).assign(start)
        solver.solution.fill(0)
        end(0)
    }

    private func end(_ length: Double) {
        reading.stepLength = length
        reading.isWorking = false
        phase = .idle
    }
}
