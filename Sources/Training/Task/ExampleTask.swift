import Backprop
import Datasets

/// Task over examples in memory, each used once per epoch in shuffled order.
final class ExampleTask: TrainingTask {
    let training: TrainingData
    let validation: TrainingData?
    let scaling: FeatureScaling
    /// Map of the numbers to predict; nil for classes.
    let targetScaling: FeatureScaling?
    let encoding: TargetEncoding
    let loss: Loss
    private let seed: UInt64
    /// Writer of sample lines; nil unless the examples are lines of text.
    let writer: TextWriter?
    let hasConstantInputs: Bool
    let baseline: Baseline?
    let targetScale: TargetScale?
    let traits: DataTraits
    /// Seconds from one frame of a recording to the next; nil unless the examples are recordings.
    let frameSeconds: Double?
    /// Plane in which the features of a table vary most; nil for pictures, sequences and fewer than three features.
    private(set) lazy var principalComponents: PrincipalComponents? = data.principalComponents
    /// Weight of each class in the loss; nil if all count the same.
    let classWeights: [Float]?
    private var sampler: BatchSampler
    private(set) lazy var fingerprint: DataFingerprint? = DataFingerprint(training.dataset, validation?.dataset)

    init(
        _ split: Dataset.Split, scaling: FeatureScaling, targetScaling: FeatureScaling? = nil, loss: Loss, outputs: Int,
        seed: UInt64,
        writer: TextWriter? = nil, frameSeconds: Double? = nil, classWeights: [Float]? = nil
    ) {
        (self.scaling, self.targetScaling) = (scaling, targetScaling)
        self.frameSeconds = frameSeconds
        self.classWeights = classWeights
        self.writer = writer
        self.loss = loss
        self.seed = seed
        encoding = TargetEncoding(loss: loss, outputs: outputs, kind: split.training.kind)
        training = TrainingData(split.training, encoding: encoding)
        validation = split.validation.isEmpty ? nil : TrainingData(split.validation, encoding: encoding)
        hasConstantInputs = split.training.hasConstantFeatures
        baseline = (validation ?? training).baseline(fittedTo: training, loss: loss, weights: classWeights)
        targetScale = training.targetScale(under: loss)
        var traits = DataTraits(split.training)
        (traits.weighsClasses, traits.mayWeighClasses) = (classWeights != nil, loss == .softmaxCrossEntropy)
        self.traits = traits
        sampler = BatchSampler(rowCount: split.training.count, seed: seed)
    }

    private init(sharing other: ExampleTask) {
        (training, validation, scaling, encoding) = (other.training, other.validation, other.scaling, other.encoding)
        (loss, seed, hasConstantInputs, baseline) = (other.loss, other.seed, other.hasConstantInputs, other.baseline)
        (targetScale, frameSeconds, sampler) = (other.targetScale, other.frameSeconds, other.sampler)
        traits = other.traits
        (targetScaling, writer, classWeights) = (other.targetScaling, other.writer?.twin(), other.classWeights)
    }

    func twin() -> any TrainingTask { ExampleTask(sharing: self) }

    var data: Dataset { training.dataset }
    var dataNames: DataNames { DataNames(inputs: data.featureNames, outputs: data.outputNames) }
    var signature: ModelSignature? {
        ModelSignature(
            inputShape: data.inputShape, kind: data.kind, featureNames: data.featureNames, scaling: scaling,
            targetScaling: targetScaling, schema: data.schema)
    }
    func inputShape(_ truncation: Truncation?) -> Shape { data.inputShape }
    func targetShape(_ truncation: Truncation?) -> Shape { encoding.shape }

    /// Returns a truncation whose stride is the whole sequence, which is one example, and whose window is at most as
    /// long.
    func truncation(_ asked: Truncation?) -> Truncation? {
        guard let asked, data.inputShape.dimensions.count == 2 else { return nil }
        return Truncation(stride: data.inputShape.rows, window: min(asked.window, data.inputShape.rows))
    }

    func lossOperation(_ loss: Loss) -> any Backprop.Operation {
        guard loss == .softmaxCrossEntropy, let classWeights else { return loss.operation }
        return WeightedCrossEntropy(weights: classWeights)
    }

    var trainingCount: Int { training.count }
    var validationCount: Int { validation?.count ?? 0 }

    /// Leaves room to evaluate many small examples at a time; large examples fill the cache in smaller batches.
    func capacity(forBatchesOf shape: BatchShape) -> Int {
        max(min(shape.size, trainingCount), Self.leastCapacity(data, validation?.dataset))
    }

    /// Returns the number of rows for which every plan has room, however small its batches are.
    static func leastCapacity(_ training: Dataset, _ validation: Dataset?) -> Int {
        min(training.featureCount > 256 ? 16 : 128, max(training.count, validation?.count ?? 0))
    }

    /// Counted without the sampler, of which each step would make a copy.
    func stepsPerEpoch(_ batchSize: Int) -> Int { (training.features.rows - 1) / max(1, batchSize) + 1 }
    func canContinue(at position: BatchSampler.Position) -> Bool { sampler.canContinue(at: position) }

    func loadBatch(_ shape: BatchShape, at position: BatchSampler.Position, into plan: Plan) -> LoadedBatch {
        sampler.restore(position)
        let range = sampler.next(shape.size)
        let order = sampler.order
        plan.examples(of: plan.network.input, batch: range.count).gather(order, range, from: training.features)
        plan.examples(of: plan.network.target, batch: range.count).gather(order, range, from: training.targets)
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

extension Dataset {
    /// Plane in which the features of a table of classes vary most.
    fileprivate var principalComponents: PrincipalComponents? {
        guard classNames != nil, imageShape == nil, inputShape.dimensions.count == 1, (3...100).contains(featureCount)
        else { return nil }
        return PrincipalComponents(of: features, width: featureCount)
    }
}
