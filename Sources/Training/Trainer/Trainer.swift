import Backprop
import Datasets
import Presets

/// Trainer of one network, step by step, with the record of its run; a single queue owns it.
package final class Trainer {
    /// The preset that is trained, with the widths that its data gave.
    package let preset: Preset
    let task: any TrainingTask
    var layers: [any Layer]
    /// The compiled network with its weights.
    package var plan: Plan
    var state: TrainerState
    /// Makes the steps where the settings name a rule of second order.
    var secondOrder: (any SecondOrderRule)?
    var probes: [LayerProbe]
    var reading = StepReading()
    /// Whether somebody has looked at the run since the angles were measured.
    var alignmentIsAsked = true
    /// Set when a step was not applied because something was not finite.
    package internal(set) var halt: NonFinite?
    /// Set when the run has come to its end.
    var ending: Ending?

    var trainingLoss = MetricHistory()
    var validationLoss = MetricHistory()
    /// Every change made to the run, for replay.
    package var journal = Journal<Change>()
    var marks: [Mark] = []
    var undoStack: [Undo] = []
    var restorePoints = RestorePoints()
    /// Sum of a step's gradients, where a step takes several batches.
    var accumulatedGradients: Arena?
    /// The threads that share a step's work; nil where one thread does all of it.
    var workerPool: WorkerPool?

    /// Reads the preset's data, refuses what cannot learn, and lays everything out; the remarks are what may go wrong.
    package static func load(_ preset: Preset) throws -> (trainer: Trainer, remarks: [String]) {
        let (task, fitted, remarks) = try preset.makeTask()
        let trainer = try Trainer(preset: fitted, task: task)
        return (trainer, remarks.map { "\($0.severity.rawValue): \($0.keyPath): \($0.message)" })
    }

    /// Lays out examples and network and draws the initial weights.
    package convenience init(preset: Preset, split: Dataset.Split, scaling: FeatureScaling) throws(TrainerError) {
        guard split.training.count > 0 else { throw .noExamples }
        let preset = preset.fitted(to: DataWidths(split.training))
        let outputs = (preset.layers.last as? Dense)?.units ?? 0
        try self.init(
            preset: preset,
            task: ExampleTask(split, scaling: scaling, loss: preset.loss, outputs: outputs, seed: preset.seed))
    }

    /// Lays out the network for a task and draws the initial weights.
    init(preset: Preset, task: any TrainingTask) throws(TrainerError) {
        if let problem = MatrixProduct.problem { throw .matrixProducts(problem) }
        self.preset = preset
        self.task = task
        layers = preset.layers
        state = TrainerState(settings: preset.initialSettings)
        let network = try Self.network(preset, layers, task, preset.settings)
        plan = Plan(
            network, capacity: task.capacity(forBatchesOf: preset.settings.batchSize),
            checkpointing: preset.settings.planCheckpointing)
        try Self.checkBudget(preset.settings, plan)
        plan.initialize(seed: preset.seed)
        do { try plan.assignCredit(preset.settings.credit, seed: preset.seed) } catch { throw .credit(error) }
        probes = Self.probes(of: plan)
        setSyntheticGradients()
        if let obstacle = secondOrderProblem(with: settings) { throw .optimizer(obstacle) }
        prepareSecondOrder()
        restorePoints.initial = RestorePoint(self)
    }

    static func network(
        _ preset: Preset, _ layers: [any Layer], _ task: any TrainingTask, _ settings: Settings
    ) throws(TrainerError) -> Network {
        var cut = task.truncation(settings.truncation)
        cut?.isBridged = settings.credit == .syntheticGradients
        var layers = cut.map { cut in layers.map { $0.replacing(truncation: cut) } } ?? layers
        var topology = preset.topology
        if let share = settings.dropout { (topology, layers) = topology.dropping(Float(share), in: layers) }
        do {
            return try Network.assembled(
                input: task.inputShape(settings.truncation), layers: layers, topology: topology, loss: preset.loss,
                target: task.targetShape(settings.truncation), computedBy: task.lossOperation(preset.loss))
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
            let network = try Self.network(preset, layers, task, settings)
            let compiled = Plan(
                network, capacity: capacity, checkpointing: settings.planCheckpointing, shards: workerPool?.size ?? 1)
            compiled.executor = workerPool
            compiled.adopt(stateOf: plan)
            let models = plan.synthetic
            plan = compiled
            assignCredit()
            if let models { plan.synthetic?.adopt(stateOf: models) }
            prepareSecondOrder(memory: secondOrder?.memory)
        } catch {
            preconditionFailure("layers that had been built could not be built again: \(error)")
        }
    }

    /// Steps completed since the start or the latest restart.
    package var step: Int { state.step }
    /// Settings in effect.
    package var settings: Settings { state.settings }
    /// Number of parameters of the network.
    package var parameterCount: Int { plan.store.parameterCount }

    /// Passes over the training part, with the fraction of the present one.
    package var epoch: Double { task.epoch(at: state.position) }
}
