import Backprop
import Datasets

/// Cart-pole task: in every step the network plays some episodes and learns from their returns.
///
/// The batch size is the number of episodes in a step. The episodes depend only on the seed, their numbers and the
/// weights, so that nothing but the weights passes from one step to the next.
final class ControlTask: TrainingTask {
    let options: EpisodeOptions
    private let seed: UInt64
    private var collector: EpisodeCollector<CartPole>
    private(set) var record = ReturnRecord()
    private var demonstration: CartPoleDemonstration

    /// Maximum number of episodes in a step.
    static let largestBatch = 64

    init(_ options: EpisodeOptions, seed: UInt64) {
        self.options = options
        self.seed = seed
        collector = EpisodeCollector(environments: 1, seed: seed)
        demonstration = CartPoleDemonstration(seed: seed)
    }

    /// Returns the pole at the beginning of an episode.
    func makeDataPicture() -> DataPicture.Content { .view(.control(demonstration.state)) }

    func inputShape(_ truncation: Truncation?) -> Shape { Shape(CartPole.observationCount) }
    func targetShape(_ truncation: Truncation?) -> Shape { Shape(3) }
    var trainingCount: Int { Self.largestBatch }
    var validationCount: Int { 0 }
    func capacity(forBatchesOf shape: BatchShape) -> Int { min(shape.size, Self.largestBatch) * CartPole.stepLimit }

    /// Number of episodes so far, since no experience is repeated.
    func epoch(at position: BatchSampler.Position) -> Double { Double(position.offset) }
    func canContinue(at position: BatchSampler.Position) -> Bool {
        position.epoch == 0 && (0..<1 << 47).contains(position.offset)
    }

    var returns: ReturnRecord? { record }
    var isSolved: Bool { record.latest.count == ReturnRecord.span && record.mean >= options.goal }

    func twin() -> any TrainingTask { ControlTask(options, seed: seed) }

    func restart() {
        record = ReturnRecord()
        demonstration = CartPoleDemonstration(seed: seed)
    }

    func lossOperation(_ loss: Loss) -> any Backprop.Operation {
        PolicyGradient(valueWeight: options.valueWeight, entropyWeight: options.entropyWeight)
    }

    func forget(after position: BatchSampler.Position) { record.truncate(after: position.offset) }

    func resume(returns: ReturnRecord) { record = returns }

    // MARK: - Episodes

    func loadBatch(_ shape: BatchShape, at position: BatchSampler.Position, into plan: Plan) -> LoadedBatch {
        record.truncate(after: position.offset)
        let batch = previewBatch(shape, at: position, into: plan)
        for (index, value) in collector.experience.episodeReturns.enumerated() {
            record.append(Float(value), episode: position.offset + index + 1)
        }
        return batch
    }

    func previewBatch(_ shape: BatchShape, at position: BatchSampler.Position, into plan: Plan) -> LoadedBatch {
        let episodes = min(shape.size, Self.largestBatch)
        if collector.episodeCount != episodes { collector = EpisodeCollector(environments: episodes, seed: seed) }
        collector.collect(
            from: UInt64(position.offset), observations: plan.value(of: plan.network.input, batch: episodes)
        ) { plan.predict(batch: $0) }
        collector.estimate(options.estimate)
        let count = collector.experience.count
        plan.value(of: plan.network.input, batch: count).copy(from: collector.experience.observations)
        plan.value(of: plan.network.target, batch: count).copy(from: collector.experience.targets)
        return LoadedBatch(
            count: count, next: BatchSampler.Position(offset: position.offset + collector.episodeCount))
    }

    /// Writes initial states of episodes, with made-up actions and returns.
    func loadFirst(_ count: Int, into plan: Plan) {
        let random = CounterRandom(seed: seed, stream: 0)
        let (inputs, targets) = (
            plan.value(of: plan.network.input, batch: count), plan.value(of: plan.network.target, batch: count)
        )
        for row in 0..<count {
            var environment = CartPole()
            environment.reset(random, episode: UInt64(row))
            environment.observe(into: inputs, row: row)
            targets[row, 0] = Float(row % 2)
            targets[row, 1] = row % 3 == 0 ? -1 : 1
            targets[row, 2] = 0.5
        }
    }

    // MARK: - Evaluation and views

    func evaluate(_ plan: Plan, batch: Int) -> Evaluation? { nil }
    func trainingAccuracy(_ plan: Plan) -> Double? { nil }

    func makeView(_ plan: Plan, of request: ViewRequest) -> NetworkView {
        var view = demonstration.view(of: plan, at: request.now)
        view.episodes = record.count
        (view.meanReturn, view.meanCount, view.goal) = (record.mean, record.latest.count, options.goal)
        return .control(view)
    }
}
