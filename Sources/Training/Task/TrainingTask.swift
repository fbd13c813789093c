import Backprop
import Datasets
import Presets

/// What a network is trained on: where its batches come from, how it is judged, and what there is to see.
///
/// A new kind of task is a file with its class and a line in `Preset.makeTask`. The trainer alone uses it, on its queue.
protocol TrainingTask: AnyObject {
    /// The dimensions of one example's input and target for a network that looks back in time like this.
    func inputShape(_ truncation: Truncation?) -> Shape
    func targetShape(_ truncation: Truncation?) -> Shape
    /// How layers that go through time are cut where a person asks for it like this; nil leaves them whole.
    func truncation(_ asked: Truncation?) -> Truncation?
    /// Examples to learn from and to be judged by.
    var trainingCount: Int { get }
    var validationCount: Int { get }

    /// The most examples that a plan must hold when it trains with batches of a size.
    func capacity(forBatchesOf size: Int) -> Int
    /// Steps that pass every training example once.
    func stepsPerEpoch(_ batchSize: Int) -> Int
    /// Passes over the training examples, with the fraction of the present one.
    func epoch(at position: BatchSampler.Position) -> Double
    /// Whether a position, read from a file for instance, is one that this task can have.
    func canContinue(at position: BatchSampler.Position) -> Bool

    /// Writes the batch at a position into the plan.
    func loadBatch(_ settings: Settings, at position: BatchSampler.Position, into plan: Plan) -> LoadedBatch
    /// Writes the batch at a position into the plan of a dry run; the task remembers nothing of it.
    func previewBatch(_ settings: Settings, at position: BatchSampler.Position, into plan: Plan) -> LoadedBatch
    /// Writes some training examples into the plan, always the same ones.
    func loadFirst(_ count: Int, into plan: Plan)

    /// Judges the network by the validation part; nil where there is none.
    func evaluate(_ plan: Plan) -> Evaluation?
    /// The share of right answers among some training examples; nil where answers are not right or wrong.
    func trainingAccuracy(_ plan: Plan) -> Double?
    /// What the network does.
    func makeView(_ plan: Plan, of request: ViewRequest) -> NetworkView
    /// What a finished episode brought, for a task that has episodes.
    var returns: MetricHistory? { get }
    /// The best mean return over a hundred episodes in a row.
    var bestMeanReturn: Double? { get }
    /// Whether there is nothing left to learn.
    var isSolved: Bool { get }
    /// The loss that the task is trained with, where its constants are not the usual ones.
    func lossOperation(_ loss: Loss) -> any Backprop.Operation
    /// Goes on with a saved run's returns.
    func resume(returns: MetricHistory)
    /// Begins anew, as with a new run.
    func restart()
}

extension TrainingTask {
    func stepsPerEpoch(_ batchSize: Int) -> Int { max(1, (trainingCount - 1) / batchSize + 1) }
    func epoch(at position: BatchSampler.Position) -> Double {
        Double(position.epoch) + Double(position.offset) / Double(max(1, trainingCount))
    }
    func previewBatch(_ settings: Settings, at position: BatchSampler.Position, into plan: Plan) -> LoadedBatch {
        loadBatch(settings, at: position, into: plan)
    }
    func truncation(_ asked: Truncation?) -> Truncation? { asked }
    var returns: MetricHistory? { nil }
    var bestMeanReturn: Double? { nil }
    var isSolved: Bool { false }
    func lossOperation(_ loss: Loss) -> any Backprop.Operation { loss.operation }
    func resume(returns: MetricHistory) {}
    func restart() {}
}

/// A batch that was written into a plan.
struct LoadedBatch {
    /// Number of its examples.
    var count = 0
    /// Where the next batch begins.
    var next = BatchSampler.Position()
}

/// How good a network is on examples that it did not learn from.
struct Evaluation {
    var loss: Double
    /// The share of right answers, where answers are right or wrong.
    var accuracy: Double?
}

/// What a view is made for.
struct ViewRequest {
    /// The layers that the plan was compiled from.
    var layers: [any Layer]
    var topology: NetworkTopology
    /// How daring sampled text is.
    var temperature: Double
    /// The share of right answers when the network was last judged by the validation part.
    var validationAccuracy: Double?
    /// Moment of the look in monotonic seconds: what moves by itself moves on to it.
    var now = MonotonicClock.seconds
    /// Seconds that writing text may take.
    var budget = 0.006
}
