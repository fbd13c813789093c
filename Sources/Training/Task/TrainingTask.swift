import Backprop
import Datasets

/// What a network is trained on: where its batches come from, how it is judged, and what there is to see.
///
/// A new kind of task is a file with its class and a line in `Preset.makeTask`. The trainer alone uses it, on its queue.
protocol TrainingTask: AnyObject {
    /// The dimensions of one example's input and target for a network that looks back in time like this.
    func inputShape(_ truncation: Truncation?) -> Shape
    func targetShape(_ truncation: Truncation?) -> Shape
    /// Truncation that the task allows where this one is asked for; nil leaves layers whole.
    func truncation(_ asked: Truncation?) -> Truncation?
    /// Number of training examples and of validation examples.
    var trainingCount: Int { get }
    var validationCount: Int { get }

    /// Number of examples that a plan must hold to train with batches of this size.
    func capacity(forBatchesOf size: Int) -> Int
    /// Steps that pass every training example once.
    func stepsPerEpoch(_ batchSize: Int) -> Int
    /// Passes over the training examples, with the fraction of the present one.
    func epoch(at position: BatchSampler.Position) -> Double
    /// Whether a position, read from a file for instance, is valid for this task.
    func canContinue(at position: BatchSampler.Position) -> Bool

    /// Writes the batch at a position into the plan.
    func loadBatch(_ shape: BatchShape, at position: BatchSampler.Position, into plan: Plan) -> LoadedBatch
    /// Writes the batch at a position into the plan of a dry run; the task remembers nothing of it.
    func previewBatch(_ shape: BatchShape, at position: BatchSampler.Position, into plan: Plan) -> LoadedBatch
    /// Writes some training examples into the plan, always the same ones.
    func loadFirst(_ count: Int, into plan: Plan)

    /// Evaluates the network on the validation part; nil where there is none.
    func evaluate(_ plan: Plan) -> Evaluation?
    /// The share of right answers among some training examples; nil where answers are not right or wrong.
    func trainingAccuracy(_ plan: Plan) -> Double?
    /// Makes the picture of what the network does.
    func makeView(_ plan: Plan, of request: ViewRequest) -> NetworkView
    /// Returns of finished episodes, for a task that has episodes.
    var returns: MetricHistory? { get }
    /// The best mean return over a hundred episodes in a row.
    var bestMeanReturn: Double? { get }
    /// Whether there is nothing left to learn.
    var isSolved: Bool { get }
    /// Operation of the loss, with the constants that the task sets.
    func lossOperation(_ loss: Loss) -> any Backprop.Operation
    /// Continues from a saved run's returns.
    func resume(returns: MetricHistory)
    /// Starts over, as for a new run.
    func restart()
}

extension TrainingTask {
    func stepsPerEpoch(_ batchSize: Int) -> Int { max(1, (trainingCount - 1) / batchSize + 1) }
    func epoch(at position: BatchSampler.Position) -> Double {
        Double(position.epoch) + Double(position.offset) / Double(max(1, trainingCount))
    }
    func previewBatch(_ shape: BatchShape, at position: BatchSampler.Position, into plan: Plan) -> LoadedBatch {
        loadBatch(shape, at: position, into: plan)
    }
    func truncation(_ asked: Truncation?) -> Truncation? { asked }
    var returns: MetricHistory? { nil }
    var bestMeanReturn: Double? { nil }
    var isSolved: Bool { false }
    func lossOperation(_ loss: Loss) -> any Backprop.Operation { loss.operation }
    func resume(returns: MetricHistory) {}
    func restart() {}
}

/// What the settings say of a batch.
struct BatchShape {
    /// Number of examples, or of episodes.
    var size: Int
    /// Time steps that the batch goes forward and back; nil for whole sequences.
    var truncation: Truncation?
}

/// A batch that was written into a plan.
struct LoadedBatch {
    /// Number of its examples.
    var count = 0
    /// Where the next batch begins.
    var next = BatchSampler.Position()
}

/// Loss and accuracy of a network on examples that it is not trained on.
struct Evaluation {
    var loss: Double
    /// The share of right answers, where answers are right or wrong.
    var accuracy: Double?
}

/// Parameters of a view.
struct ViewRequest {
    /// The layers that the plan was compiled from.
    var layers: [any Layer]
    var topology: NetworkTopology
    /// Temperature of sampled text.
    var temperature: Double
    /// Accuracy of the latest evaluation on the validation part.
    var validationAccuracy: Double?
    /// Time of the view in monotonic seconds, to which moving views advance.
    var now = MonotonicClock.seconds
    /// Seconds that writing text may take.
    var budget = 0.006
}
