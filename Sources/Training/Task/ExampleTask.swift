import Backprop
import Datasets

/// Task over examples in memory, each used once an epoch in shuffled order.
final class ExampleTask: TrainingTask {
    let training: TrainingData
    let validation: TrainingData?
    let scaling: FeatureScaling
    let encoding: TargetEncoding
    let loss: Loss
    private let seed: UInt64
    /// Writes lines, where the examples are lines of text.
    let writer: TextWriter?
    private var sampler: BatchSampler

    init(
        _ split: Dataset.Split, scaling: FeatureScaling, loss: Loss, outputs: Int, seed: UInt64,
        writer: TextWriter? = nil
    ) {
        self.scaling = scaling
        self.writer = writer
        self.loss = loss
        self.seed = seed
        encoding = TargetEncoding(loss: loss, outputs: outputs, data: split.training)
        training = TrainingData(split.training, encoding: encoding)
        validation = split.validation.isEmpty ? nil : TrainingData(split.validation, encoding: encoding)
        sampler = BatchSampler(rowCount: split.training.count, seed: seed)
    }

    var data: Dataset { training.dataset }
    func inputShape(_ truncation: Truncation?) -> Shape { data.inputShape }
    func targetShape(_ truncation: Truncation?) -> Shape { encoding.shape }

    /// A sequence is an example: a step goes through the whole of it, and an error back at most to its beginning.
    func truncation(_ asked: Truncation?) -> Truncation? {
        guard let asked, data.inputShape.dimensions.count == 2 else { return nil }
        return Truncation(stride: data.inputShape.rows, window: min(asked.window, data.inputShape.rows))
    }

    var trainingCount: Int { training.count }
    var validationCount: Int { validation?.count ?? 0 }

    /// Small examples are judged many at a time; large ones by the batch, for they fill the cache by themselves.
    func capacity(forBatchesOf size: Int) -> Int {
        let most = max(trainingCount, validationCount)
        return max(min(size, trainingCount), min(data.featureCount > 256 ? 16 : 128, most))
    }

    func stepsPerEpoch(_ batchSize: Int) -> Int { sampler.batchCount(max(1, batchSize)) }
    func canContinue(at position: BatchSampler.Position) -> Bool { sampler.canContinue(at: position) }

    func loadBatch(_ shape: BatchShape, at position: BatchSampler.Position, into plan: Plan) -> LoadedBatch {
        sampler.restore(position)
        let range = sampler.next(shape.size)
        plan.examples(of: plan.network.input, batch: range.count).gather(sampler.order, range, from: training.features)
        plan.examples(of: plan.network.target, batch: range.count).gather(sampler.order, range, from: training.targets)
        plan.resetState()
        return LoadedBatch(count: range.count, next: sampler.position)
    }

    func loadFirst(_ count: Int, into plan: Plan) { load(training, startingAt: 0, batch: count, into: plan) }

    /// Writes rows of a part into the plan's input and target.
    func load(_ data: TrainingData, startingAt start: Int, batch: Int, into plan: Plan) {
        plan.examples(of: plan.network.input, batch: batch).copyRows(from: data.features, startingAt: start)
        plan.examples(of: plan.network.target, batch: batch).copyRows(from: data.targets, startingAt: start)
    }

    func restart() {
        writer?.restart()
        sampler = BatchSampler(rowCount: training.count, seed: seed)
    }
}
