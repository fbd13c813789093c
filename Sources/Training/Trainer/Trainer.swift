import Backprop
import Datasets
import Presets

/// Trainer of one network, which makes steps and records the run; it belongs to a single queue.
package final class Trainer {
    /// Preset that is trained, with the widths that its data gave.
    package let preset: Preset
    let task: any TrainingTask
    var layers: [any Layer]
    /// Compiled network with its weights.
    package var plan: Plan
    var state: TrainerState
    /// Second-order rule that makes the steps; nil for a first-order rule.
    var secondOrder: (any SecondOrderRule)?
    var probes: [LayerProbe]
    var reading = StepReading()
    /// Whether the run was read since the angles were measured, so that the next step measures them again.
    var needsAlignment = true
    /// Reason why the latest step was not applied; nil if it was.
    package internal(set) var halt: NonFinite?
    /// Reason why the run ended; nil if it has not.
    var ending: Ending?
    /// Whether the run has ended because the task was solved, so that it goes on after that.
    var wasSolved = false

    var trainingLoss = MetricHistory()
    var validationLoss = MetricHistory()
    /// Changes made to the run, for replay.
    package var journal = Journal<Change>()
    var marks: [Mark] = []
    var undoStack: [Undo] = []
    /// Settings before the first change since a step, with that step.
    var settledSettings: (step: Int, settings: Settings)?
    /// Number of restarts, those that were undone included.
    var restartCount = 0
    var restorePoints = RestorePoints()
    /// What the run's first state is computed from; nil if it began with weights that were loaded.
    var beginning: Beginning?
    /// Whether steps add restore points; those that are made again do not, since the run has kept its own.
    var keepsRestorePoints = true
    /// States on the way, for going to an earlier step.
    var timeline = Timeline()
    /// Runs that were left for one another, the run of now among them.
    var tree = RunTree()
    /// Runs that make the same steps beside this one, each with a difference.
    var twins: [Twin] = []
    /// Index of the run whose turn it is among this one and its twins.
    var turn = 0
    /// Number of other trainers that were made of this one: twins, and those that read a saved run.
    var companionCount = 0
    /// Bytes for the states of the run's past and of the runs that were left.
    package var historyMemory = 256 << 20 {
        didSet { timeline = emptyTimeline }
    }
    /// Number of states kept so far.
    var stateCount = 0
    /// Number of times that the run was left for another state: restarted, gone back or brought back.
    var departureCount = 0
    /// Memory for the sum of a step's gradients, if a step takes several batches.
    var accumulatedGradients: Arena?
    /// Progress of a step that takes several batches; nil between steps.
    var accumulated: AccumulatedStep?
    /// Copies of what a step changes before it is known to be good.
    var stepGuard: StepGuard
    /// Threads that share a step's work; nil if one thread does all of it.
    var workerPool: WorkerPool?

    /// Reads the preset's data, refuses what cannot learn, and creates a trainer; the remarks say what may go wrong.
    ///
    /// The data are arranged and scaled as a model knows them that goes on with them; nil for a new run.
    package static func load(
        _ preset: Preset, for model: ModelSignature? = nil
    ) throws -> (trainer: Trainer, remarks: [String]) {
        let (task, fitted, remarks) = try preset.makeTask(for: model)
        return (try Trainer(preset: fitted, task: task), remarks.map(\.line))
    }

    /// Creates a trainer for examples and draws the initial weights.
    package convenience init(preset: Preset, split: Dataset.Split, scaling: FeatureScaling) throws(TrainerError) {
        guard split.training.count > 0 else { throw .noExamples }
        let preset = preset.fitted(to: DataWidths(split.training))
        let outputs = (try? NetworkOutline(preset, input: split.training.inputShape))?.output.width ?? 0
        try self.init(
            preset: preset,
            task: ExampleTask(split, scaling: scaling, loss: preset.loss, outputs: outputs, seed: preset.seed))
    }

    /// Creates a trainer for a task and draws the initial weights.
    init(preset: Preset, task: any TrainingTask) throws(TrainerError) {
        let network = try Self.startingNetwork(preset, task)
        self.preset = preset
        self.task = task
        layers = preset.layers
        state = TrainerState(settings: preset.initialSettings)
        plan = Plan(
            network, capacity: task.capacity(forBatchesOf: BatchShape(preset.settings)),
            checkpointing: preset.settings.planCheckpointing, sharesDeltas: preset.settings.sharesDeltas)
        plan.initialize(seed: preset.seed)
        probes = Self.probes(of: plan, exampleCount: task.trainingCount)
        stepGuard = StepGuard(plan)
        assignCredit()
        prepareSecondOrder()
        restorePoints.initial = RestorePoint(self)
        beginning = Beginning(settings: settings, recordCount: 0)
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

    private static func probes(of plan: Plan, exampleCount: Int) -> [LayerProbe] {
        plan.network.graph.layers.enumerated().map {
            LayerProbe($1, index: $0, plan: plan, exampleCount: exampleCount)
        }
    }

    /// Returns probes of the current plan without any history.
    func freshProbes() -> [LayerProbe] { Self.probes(of: plan, exampleCount: task.trainingCount) }

    /// Compiles the current layers for batches of up to `capacity` and keeps the weights.
    func recompile(capacity: Int) {
        do {
            let network = try Self.network(preset, layers, task, settings)
            let compiled = Plan(
                network, capacity: capacity, checkpointing: settings.planCheckpointing,
                sharesDeltas: settings.sharesDeltas, shards: workerPool?.size ?? 1)
            compiled.executor = workerPool
            compiled.adopt(stateOf: plan)
            let models = plan.synthetic
            plan = compiled
            accumulated = nil
            stepGuard = StepGuard(plan, watching: stepGuard.watches)
            assignCredit()
            if let models { plan.synthetic?.adopt(stateOf: models) }
            prepareSecondOrder(memory: secondOrder?.memory)
        } catch {
            preconditionFailure("layers that had been built could not be built again: \(error)")
        }
    }

    /// Number of steps completed since the start or the latest restart.
    package var step: Int { state.step }
    /// Settings in effect.
    package var settings: Settings { state.settings }
    /// Number of parameters of the network.
    package var parameterCount: Int { plan.store.parameterCount }

    /// Number of passes over the training part, including the fraction of the current one.
    package var epoch: Double { task.epoch(at: state.position) }
}
