import Backprop
import Datasets
import Presets

/// Network of a checkpoint that steers a simulator, which is judged by the returns of episodes.
package final class TrainedAgent {
    /// Number of steps of training.
    package var step: Int { trainer.step }
    /// Mean return at which the task counts as solved.
    package let goal: Double
    private let trainer: Trainer

    /// Number of the first episode, which no training reaches.
    private static let firstEpisode: UInt64 = 1 << 40
    /// Allowed numbers of episodes.
    package static let episodeCounts = 1...10_000

    /// Creates the network with the weights of a checkpoint; nil for a run that learns from examples or a text.
    package init?(_ checkpoint: Checkpoint) throws {
        let preset = try checkpoint.preset()
        guard case .simulator(_, let options) = preset.data else { return nil }
        goal = options.goal
        trainer = try Trainer.load(preset).trainer
        try checkpoint.apply(to: trainer)
    }

    /// Plays some episodes, none of which it has learnt from, with actions drawn by their probabilities as in training.
    package func play(_ count: Int) -> [Double] {
        let plan = trainer.plan
        trainer.beginPass(training: false)
        let most = max(1, plan.capacity / CartPole.stepLimit)
        var returns: [Double] = []
        while returns.count < count {
            let batch = min(most, count - returns.count)
            var collector = EpisodeCollector(CartPole.self, environments: batch, seed: trainer.settings.seed)
            collector.collect(
                from: Self.firstEpisode + UInt64(returns.count),
                observations: plan.value(of: plan.network.input, batch: batch)
            ) { plan.predict(batch: $0) }
            returns += collector.experience.episodeReturns
        }
        return returns
    }
}
