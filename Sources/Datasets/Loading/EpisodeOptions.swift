/// How an agent learns from the episodes that it goes through.
package struct EpisodeOptions: Sendable, Hashable {
    /// The ways, by the names that presets use.
    package enum Method: String, CaseIterable, Hashable, Sendable {
        /// REINFORCE with the value as its baseline.
        case reinforce
        /// Generalised advantage estimation.
        case actorCritic = "actor-critic"
    }

    package var method = Method.actorCritic
    /// γ: what a reward a step later counts for.
    package var discount = 0.99
    /// λ of the advantage estimation.
    package var trace = 0.95
    /// c_e: how much the policy's entropy counts.
    package var entropyWeight = 0.01
    /// c_v: how much the critic's error counts.
    package var valueWeight = 0.5
    /// The mean return over 100 episodes at which the task counts as solved.
    package var goal = 475.0

    package init() {}

    /// The simulators that a preset can name.
    package static let simulators = ["cart-pole"]
}

extension EpisodeOptions {
    /// Advantages of mean 0 and deviation 1, and returns of about one reward.
    package var estimate: AdvantageEstimate {
        let method: AdvantageEstimate.Method =
            switch method {
            case .reinforce: .returns
            case .actorCritic: .generalized(trace: trace)
            }
        return AdvantageEstimate(method, discount: discount, rewardScale: 1 - discount)
    }
}
