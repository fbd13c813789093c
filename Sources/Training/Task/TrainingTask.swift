import Backprop
import Datasets
import Presets

/// Task that a network is trained on: the source of its batches, its evaluation and its views.
///
/// A new kind of task is a file with its class and a case in `Preset.makeTask`. Only the trainer uses a task, on its
/// queue.
protocol TrainingTask: AnyObject {
    /// Returns the shape of one example's input under a truncation.
    func inputShape(_ truncation: Truncation?) -> Shape
    /// Returns the shape of one example's target under a truncation.
    func targetShape(_ truncation: Truncation?) -> Shape
    /// Returns the truncation that the task allows in place of the requested one; nil leaves the layers untruncated.
    func truncation(_ asked: Truncation?) -> Truncation?
    /// Number of training examples.
    var trainingCount: Int { get }
    /// Number of validation examples.
    var validationCount: Int { get }

    /// Returns a sentence explaining why the data are too short for a truncation; nil if they are long enough.
    func problem(with truncation: Truncation?) -> String?
    /// Returns the number of examples that a plan must hold to train with batches of this shape.
    func capacity(forBatchesOf shape: BatchShape) -> Int
    /// Returns the number of steps that pass every training example once.
    func stepsPerEpoch(_ batchSize: Int) -> Int
    /// Returns the number of passes over the training examples, including the fraction of the current one.
    func epoch(at position: BatchSampler.Position) -> Double
    /// Returns whether a position, read from a file for instance, is valid for this task.
    func canContinue(at position: BatchSampler.Position) -> Bool

    /// Writes the batch at a position into the plan.
    func loadBatch(_ shape: BatchShape, at position: BatchSampler.Position, into plan: Plan) -> LoadedBatch
    /// Writes the batch at a position into the plan of a dry run, without affecting later batches.
    func previewBatch(_ shape: BatchShape, at position: BatchSampler.Position, into plan: Plan) -> LoadedBatch
    /// Writes some training examples into the plan, always the same ones.
    func loadFirst(_ count: Int, into plan: Plan)

    /// Evaluates the network on the validation part, at most `batch` examples at a time; nil if there is none.
    func evaluate(_ plan: Plan, batch: Int) -> Evaluation?
    /// Returns the share of right answers among some training examples; nil if answers are not right or wrong.
    func trainingAccuracy(_ plan: Plan) -> Double?
    /// Returns the view of the network.
    func makeView(_ plan: Plan, of request: ViewRequest) -> NetworkView
    /// Returns the inputs with which the picture of the network is made; by default the first training example.
    func pictureProbe(_ plan: Plan) -> PictureProbe
    /// Returns the picture of the data, which needs no network.
    func makeDataPicture() -> DataPicture.Content
    /// Returns of finished episodes; nil for a task without episodes.
    var returns: ReturnRecord? { get }
    /// Names that the weights of a run depend on.
    var dataNames: DataNames { get }
    /// What the network takes and gives; nil if it does not answer examples one by one.
    var signature: ModelSignature? { get }
    /// Hash of the data; nil if there are none.
    var fingerprint: DataFingerprint? { get }
    /// Whether all training examples have the same inputs.
    var hasConstantInputs: Bool { get }
    /// Result of the best constant answer; nil if the task has none.
    var baseline: Baseline? { get }
    /// Size of the target that is farthest from numbers around 1; nil unless the network predicts numbers.
    var targetScale: TargetScale? { get }
    /// What the examples have that makes figures about them mislead.
    var traits: DataTraits { get }
    /// Whether the task's goal is reached.
    var isSolved: Bool { get }
    /// Returns the operation of the loss, with the constants that the task sets.
    func lossOperation(_ loss: Loss) -> any Backprop.Operation
    /// Forgets what was recorded of the batches from a position on, which will be loaded again.
    func forget(after position: BatchSampler.Position)
    /// Continues from a saved run's returns.
    func resume(returns: ReturnRecord)
    /// Starts over, as for a new run.
    func restart()
    /// Returns a task on the same data, shared in memory, for another run.
    func twin() -> any TrainingTask
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
    func pictureProbe(_ plan: Plan) -> PictureProbe { exampleProbe(plan) }
    func exampleProbe(_ plan: Plan) -> PictureProbe {
        loadFirst(1, into: plan)
        return PictureProbe(
            inputs: [plan.examples(of: plan.network.input, batch: 1).values], arrangement: .example,
            inputNames: dataNames.inputs, outputNames: dataNames.outputs)
    }
    func problem(with truncation: Truncation?) -> String? { nil }
    var returns: ReturnRecord? { nil }
    var dataNames: DataNames { DataNames() }
    var signature: ModelSignature? { nil }
    var fingerprint: DataFingerprint? { nil }
    var isSolved: Bool { false }
    var hasConstantInputs: Bool { false }
    var baseline: Baseline? { nil }
    var targetScale: TargetScale? { nil }
    var traits: DataTraits { DataTraits() }
    func lossOperation(_ loss: Loss) -> any Backprop.Operation { loss.operation }
    func forget(after position: BatchSampler.Position) {}
    func resume(returns: ReturnRecord) {}
    func restart() {}
}

/// Names of what a network reads and gives, in the order of its inputs and outputs.
///
/// Weights learnt with some names are useless with others, even if the shapes agree.
struct DataNames: Equatable {
    /// Columns of a table, or characters of a text; empty where they have no names.
    var inputs: [String] = []
    /// Classes or targets; empty where they have no names.
    var outputs: [String] = []
}

/// Size of a batch, as the settings specify it.
struct BatchShape {
    /// Number of examples, or of episodes.
    var size: Int
    /// Time steps that the batch goes forward and back; nil for whole sequences.
    var truncation: Truncation?
}

extension BatchShape {
    /// Creates the shape that the settings specify.
    init(_ settings: Settings) { self.init(size: settings.batchSize, truncation: settings.truncation) }
}

/// Batch that was written into a plan.
struct LoadedBatch {
    /// Number of examples.
    var count = 0
    /// Position of the next batch.
    var next = BatchSampler.Position()
}

/// Loss and accuracy of a network on examples that it is not trained on.
struct Evaluation {
    var loss: Double
    /// Share of right answers; nil if answers are not right or wrong.
    var accuracy: Double?
    /// Errors of predicted numbers; nil for other tasks.
    var fit: RegressionFit?
}

/// Parameters of a view.
struct ViewRequest {
    /// Layers that the plan was compiled from.
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
