/// How much better than expected an action was, and what a state is worth, worked out from what followed.
package struct AdvantageEstimate: Hashable, Sendable {
    /// Which estimate.
    package enum Method: Hashable, Sendable {
        /// REINFORCE with a baseline: R_t = Σ_k γᵏ r_{t+k} to the episode's last step, A_t = R_t − V_t.
        ///
        /// An episode that was broken off counts as if it had come to its end.
        ///
        /// Source: Williams, "Simple statistical gradient-following algorithms" (Machine Learning 1992).
        case returns
        /// Actor and critic: with δ_t = r_t + γ V_{t+1} − V_t, A_t = Σ_k (γλ)ᵏ δ_{t+k} and R_t = A_t + V_t.
        ///
        /// V after the last step is 0 where the episode came to its end, and the critic's where it was broken off. With
        /// λ = 0 only one step counts, with λ = 1 all do.
        ///
        /// Source: Schulman, Moritz, Levine, Jordan and Abbeel, "High-dimensional continuous control using generalized
        /// advantage estimation" (ICLR 2016).
        case generalized(trace: Double)
    }

    package var method: Method
    /// γ: what a reward a step later counts for.
    package var discount: Double
    /// What rewards are multiplied by first: 1 − γ keeps returns near the size of one reward.
    package var rewardScale: Double
    /// Whether the mean of the advantages is taken off them and they are divided by their deviation.
    package var isNormalized: Bool

    package init(_ method: Method, discount: Double = 0.99, rewardScale: Double = 1, isNormalized: Bool = true) {
        self.method = method
        self.discount = discount
        self.rewardScale = rewardScale
        self.isNormalized = isNormalized
    }
}

extension Experience {
    /// Writes advantage and return of each step to the targets.
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
        // x is A, y is V of the step after.
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
