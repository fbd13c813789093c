/// Settings for estimating the advantage and the return of each step from the rewards that followed it.
package struct AdvantageEstimate: Hashable, Sendable {
    /// Estimators of the advantage.
    package enum Method: Hashable, Sendable {
        /// REINFORCE with a baseline: R_t = Σ_k γᵏ r_{t+k} to the episode's last step, A_t = R_t − V_t.
        ///
        /// A truncated episode is treated as if it had terminated.
        ///
        /// Source: Williams, "Simple statistical gradient-following algorithms" (Machine Learning 1992).
        case returns
        /// Actor-critic: with δ_t = r_t + γ V_{t+1} − V_t, A_t = Σ_k (γλ)ᵏ δ_{t+k} and R_t = A_t + V_t.
        ///
        /// V after the last step is 0 if the episode terminated, and the critic's value if it was truncated. With λ = 0
        /// only one step counts, with λ = 1 all do.
        ///
        /// Source: Schulman, Moritz, Levine, Jordan and Abbeel, "High-dimensional continuous control using generalized
        /// advantage estimation" (ICLR 2016).
        case generalized(trace: Double)
    }

    /// Estimator of the advantage.
    package var method: Method
    /// Discount γ, the weight of a reward one time step later.
    package var discount: Double
    /// Factor applied to the rewards first; 1 − γ keeps returns near the size of one reward.
    package var rewardScale: Double
    /// Whether the advantages are normalized to mean 0 and deviation 1.
    package var isNormalized: Bool

    /// Creates the settings of an estimator.
    package init(_ method: Method, discount: Double = 0.99, rewardScale: Double = 1, isNormalized: Bool = true) {
        self.method = method
        self.discount = discount
        self.rewardScale = rewardScale
        self.isNormalized = isNormalized
    }
}

extension Experience {
    /// Writes the advantage and the return of each step to `targets`.
    package mutating func estimate(_ estimate: AdvantageEstimate) {
        switch estimate.method {
        case .returns: addUpReturns(estimate)
        case .generalized(let trace): addUpDifferences(estimate, trace: trace)
        }
        if estimate.isNormalized { normalizeAdvantages() }
    }

    private mutating func addUpReturns(_ estimate: AdvantageEstimate) {
        for episode in running.indices { running[episode] = .zero }
        for step in (0..<count).reversed() {
            let episode = Int(episodes[step])
            let value = estimate.rewardScale * Double(rewards[step]) + estimate.discount * running[episode].x
            running[episode].x = value
            set(step, advantage: value - Double(values[step]), return: value)
        }
    }

    private mutating func addUpDifferences(_ estimate: AdvantageEstimate, trace: Double) {
        // x is A and y is V, both of the following step.
        for episode in running.indices { running[episode] = SIMD2(0, Double(lastValues[episode])) }
        for step in (0..<count).reversed() {
            let (episode, value) = (Int(episodes[step]), Double(values[step]))
            let after = running[episode]
            let difference = estimate.rewardScale * Double(rewards[step]) + estimate.discount * after.y - value
            let advantage = difference + estimate.discount * trace * after.x
            running[episode] = SIMD2(advantage, value)
            set(step, advantage: advantage, return: advantage + value)
        }
    }

    private mutating func set(_ step: Int, advantage: Double, return value: Double) {
        targets[3 * step + 1] = Float(advantage)
        targets[3 * step + 2] = Float(value)
    }

    /// A ← (A − mean) / (deviation + 1e-8).
    private mutating func normalizeAdvantages() {
        guard count > 0 else { return }
        let mean = (0..<count).reduce(0) { $0 + Double(targets[3 * $1 + 1]) } / Double(count)
        let variance =
            (0..<count).reduce(0) {
                let offset = Double(targets[3 * $1 + 1]) - mean
                return $0 + offset * offset
            } / Double(count)
        let scale = 1 / (variance.squareRoot() + 1e-8)
        for step in 0..<count { targets[3 * step + 1] = Float((Double(targets[3 * step + 1]) - mean) * scale) }
    }
}
