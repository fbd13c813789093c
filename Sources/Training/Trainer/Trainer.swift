import Backprop
import Datasets

/// Trains one network, step by step, and keeps the record of it. One queue owns it.
package final class Trainer {
    package let preset: Preset
    let scaling: FeatureScaling
    let training: TrainingData
    let validation: TrainingData?
    let encoding: TargetEncoding

    var layers: [any Layer]
    var plan: Plan
    var state: TrainerState
    var optimizer: Optimizer
    var sampler: BatchSampler
    var probes: [LayerProbe]
    var reading = StepReading()
    /// Set when a step was not applied because something was not finite.
    var halt: NonFinite?
    /// Set when the run has come to its end.
    var ending: String?

    var trainingLoss = MetricHistory()
    var validationLoss = MetricHistory()
    package var journal = Journal<Change>()
    var marks: [Mark] = []
    var undoStack: [Undo] = []
    var restorePoints = RestorePoints()

    /// Lays out data and network and draws the initial weights.
    package init(preset: Preset, split: Dataset.Split, scaling: FeatureScaling) throws(TrainerError) {
        guard split.training.count > 0 else { throw .noExamples }
        if let problem = MatrixProduct.problem { throw .matrixProducts(problem) }
        self.preset = preset
        self.scaling = scaling
        layers = preset.layers
        let outputs = Self.outputCount(preset, split.training)
        encoding = TargetEncoding(loss: preset.loss, outputs: outputs, data: split.training)
        training = TrainingData(split.training, encoding: encoding)
        validation = split.validation.isEmpty ? nil : TrainingData(split.validation, encoding: encoding)
        state = TrainerState(settings: preset.settings, weightSeed: preset.seed)
        optimizer = Optimizer(preset.settings.optimizer, regularization: preset.settings.regularization)
        sampler = BatchSampler(rowCount: split.training.count, seed: preset.seed)
        let network = try Self.network(preset, layers, split.training, encoding)
        plan = Plan(network, capacity: Self.capacity(preset.settings.batchSize, split))
        plan.initialize(seed: preset.seed)
        probes = Self.probes(of: plan)
        restorePoints.initial = RestorePoint(self)
    }

    /// The largest batch that is ever passed through the plan: the training batch, and enough rows to evaluate quickly.
    private static func capacity(_ batchSize: Int, _ split: Dataset.Split) -> Int {
        max(min(batchSize, split.training.count), min(128, max(split.training.count, split.validation.count)))
    }

    private static func outputCount(_ preset: Preset, _ data: Dataset) -> Int {
        (preset.layers.last as? Dense)?.units ?? data.targetWidth
    }

    private static func network(
        _ preset: Preset, _ layers: [any Layer], _ data: Dataset, _ encoding: TargetEncoding
    ) throws(TrainerError) -> Network {
        do {
            return try Network.sequential(
                input: data.inputShape, layers: layers, loss: preset.loss, target: encoding.shape)
        } catch {
            throw .network(error)
        }
    }

    static func probes(of plan: Plan) -> [LayerProbe] {
        plan.network.graph.layers.enumerated().map { LayerProbe($1, index: $0, plan: plan) }
    }

    /// Compiles the present layers for batches of up to `capacity` and takes the weights over.
    func recompile(capacity: Int) {
        do {
            let network = try Self.network(preset, layers, training.dataset, encoding)
            let compiled = Plan(network, capacity: capacity)
            compiled.adopt(stateOf: plan)
            plan = compiled
        } catch {
            preconditionFailure("layers that had been built could not be built again: \(error)")
        }
    }

    /// Steps completed since the start or the latest restart.
    package var step: Int { state.step }
    package var settings: Settings { state.settings }
    package var parameterCount: Int { plan.store.parameterCount }

    /// Passes over the training part, with the fraction of the present one.
    package var epoch: Double {
        Double(state.position.epoch) + Double(state.position.offset) / Double(training.count)
    }
}
