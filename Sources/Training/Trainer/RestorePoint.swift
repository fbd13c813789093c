import Backprop
import Presets

/// State of a run between two steps, to go back to.
struct RestorePoint {
    private var vectors: [[Float]]
    private var carried: [[Float]]
    private var synthetic: (vectors: [[[Float]]], times: [Int])
    /// Memory of a second-order rule; nil for a first-order rule.
    private(set) var secondOrder: SecondOrderMemory?
    private(set) var state: TrainerState
    private(set) var loss: Double?
    private(set) var layers: [any Layer]
    /// Readings of its step, so that they are shown again.
    private(set) var figures: [LayerProbe.Figures]
    private(set) var reading: StepReading
    /// Number of records in the journal, which only grows between points of the same run.
    private(set) var journalCount: Int
    /// Number of the state among all that a trainer kept, by which copies are known.
    private(set) var number: Int
    /// Number of entries that undo had.
    private(set) var undoCount: Int
    /// Bytes of its vectors and of the rest.
    private(set) var byteCount = 0

    init(_ trainer: Trainer) {
        vectors = Plan.learntVectors.map { trainer.plan.vector($0).values }
        carried = trainer.plan.states.map(\.values.values)
        synthetic = (trainer.plan.syntheticVectors, trainer.plan.synthetic?.models.map(\.time) ?? [])
        secondOrder = trainer.secondOrder?.memory
        state = trainer.state
        loss = trainer.trainingLoss.buckets.last?.mean
        layers = trainer.layers
        (figures, reading) = (trainer.probes.map(\.figures), trainer.reading)
        (journalCount, undoCount) = (trainer.journal.records.count, trainer.undoStack.count)
        trainer.stateCount += 1
        number = trainer.stateCount
        byteCount = countBytes()
    }

    /// Moves to a later point of the same run, reusing memory.
    ///
    /// It allocates only for the carried state of operations and the memory of second-order rules.
    mutating func move(to trainer: Trainer) {
        for (index, vector) in Plan.learntVectors.enumerated() {
            trainer.plan.vector(vector).write(over: &vectors[index])
        }
        carried = trainer.plan.states.map(\.values.values)
        moveSynthetic(to: trainer.plan)
        secondOrder = trainer.secondOrder?.memory
        (state, layers, journalCount) = (trainer.state, trainer.layers, trainer.journal.records.count)
        undoCount = trainer.undoStack.count
        for index in figures.indices { figures[index] = trainer.probes[index].figures }
        reading = trainer.reading
        trainer.stateCount += 1
        number = trainer.stateCount
    }

    /// Parameters of the network.
    var parameters: [Float] { vectors[0] }

    private func countBytes() -> Int {
        let count = (vectors + carried + synthetic.vectors.joined()).reduce(0) { $0 + $1.count }
        // The rest is about as much for each layer, its trends included.
        let rest = MemoryLayout<Self>.stride + figures.count * Self.bytesForLayer
        return count * MemoryLayout<Float>.stride + rest
    }

    /// Bytes for the figures and the trends of a layer.
    private static let bytesForLayer = MemoryLayout<LayerProbe.Figures>.stride + 1_024

    private mutating func moveSynthetic(to plan: Plan) {
        let models = plan.synthetic?.models ?? []
        guard models.count == synthetic.vectors.count else {
            synthetic = (plan.syntheticVectors, models.map(\.time))
            return
        }
        for (number, model) in models.enumerated() {
            for index in Plan.learntVectors.indices {
                model.plan.vector(Plan.learntVectors[index]).write(over: &synthetic.vectors[number][index])
            }
            synthetic.times[number] = model.time
        }
    }

    /// Restores the weights, the optimizer's state and the carried state of operations.
    func restoreVectors(to plan: Plan) {
        for (vector, values) in zip(Plan.learntVectors, vectors) { plan.vector(vector).copy(from: values) }
        for (state, values) in zip(plan.states, carried) where state.values.count == values.count {
            state.values.copy(from: values)
        }
        plan.restoreSynthetic(synthetic.vectors, times: synthetic.times)
    }
}

/// Restore points of a run, from which going back chooses one.
///
/// It chooses the first of these that is not the current state: the point of the lowest validation loss since the latest
/// change; that before the change; that of the lowest validation loss before it; that of the lowest training loss;
/// otherwise the start. A state that has diverged is no point to go back to.
struct RestorePoints {
    /// Number of steps between checks for the lowest training loss.
    static let interval = 1_000

    var initial: RestorePoint?
    private(set) var beforeChange: RestorePoint?
    /// State before the first change since the latest step, good or bad.
    private(set) var unchanged: RestorePoint?
    private var best: RestorePoint?
    private(set) var lowest: RestorePoint?
    /// Point of the lowest validation loss up to the latest change.
    private var lowestBeforeChange: RestorePoint?
    private var lowestValidationLoss = Double.infinity
    private var lowestAccuracy: Double?
    private var lowestFit: RegressionFit?

    /// Lowest validation loss since the latest change, with its step.
    var lowestValidation: Ending.Lowest? {
        lowest.map {
            Ending.Lowest(
                step: $0.state.step, loss: lowestValidationLoss, accuracy: lowestAccuracy, fit: lowestFit)
        }
    }

    /// All points that there are.
    var all: [RestorePoint] { ([initial, unchanged] + preferred).compactMap(\.self) }

    /// Points in the order in which going back prefers them.
    private var preferred: [RestorePoint?] { [lowest, beforeChange, lowestBeforeChange, best] }

    /// Returns the point that going back from a step leads to.
    func point(before step: Int) -> RestorePoint? {
        let points = preferred.compactMap(\.self)
        return points.first { $0.state.step < step } ?? points.first ?? initial
    }

    /// Keeps the current state before the first change since the latest step.
    ///
    /// From then on a point must have a validation loss below the current one, so that going back from a change for the
    /// worse leads to before it. Early stopping does not affect training, and its change keeps the lowest point.
    mutating func keep(_ trainer: Trainer, before change: Change) {
        if unchanged?.state.step != trainer.step { unchanged = RestorePoint(trainer) }
        guard !trainer.hasDiverged else { return }
        beforeChange = unchanged
        if change.scope == .ending { return }
        if let lowest { lowestBeforeChange = lowest }
        lowest = nil
        lowestValidationLoss = trainer.validationLoss.latest.map(Double.init) ?? .infinity
    }

    /// Keeps the current state if its recent mean training loss is the lowest so far.
    mutating func keepIfBest(_ trainer: Trainer) {
        guard !trainer.hasDiverged, let loss = trainer.trainingLoss.buckets.last?.mean, loss < (best?.loss ?? .infinity)
        else { return }
        best = RestorePoint(trainer)
    }

    /// Keeps the current state if its validation loss is the lowest since the latest change.
    mutating func keepIfLowest(_ trainer: Trainer, _ result: Evaluation) {
        guard result.loss < lowestValidationLoss, !trainer.hasDiverged else { return }
        (lowestValidationLoss, lowestAccuracy, lowestFit) = (result.loss, result.accuracy, result.fit)
        if lowest == nil { lowest = RestorePoint(trainer) } else { lowest?.move(to: trainer) }
    }

    /// Takes over the lowest validation loss of a loaded run, whose weights are at hand only if it is the latest.
    ///
    /// `accuracy` and `fit` are those of the latest weights.
    mutating func takeLowest(of trainer: Trainer, accuracy: Double?, fit: RegressionFit?) {
        guard let least = trainer.validationLoss.range?.lowerBound else { return }
        lowestValidationLoss = Double(least)
        let isHere = trainer.validationLoss.latest == least && trainer.validationLoss.lastStep == trainer.step
        if isHere { (lowest, lowestAccuracy, lowestFit) = (RestorePoint(trainer), accuracy, fit) }
    }

    /// Removes all points but the start.
    mutating func keepOnlyInitial() {
        let initial = initial
        self = RestorePoints()
        self.initial = initial
    }

    /// Removes the points that are the state at a step; the start stays, since there is nothing before it.
    mutating func forget(at step: Int) {
        if beforeChange?.state.step == step { beforeChange = nil }
        if best?.state.step == step { best = nil }
        if lowestBeforeChange?.state.step == step { lowestBeforeChange = nil }
        if lowest?.state.step == step { forgetLowest() }
    }

    /// Removes the points that no longer exist after going back to a step.
    mutating func forget(after step: Int) {
        // A run that was loaded begins at a later step than the first.
        if let kept = initial?.state.step, kept > step { initial = nil }
        if let kept = beforeChange?.state.step, kept > step { beforeChange = nil }
        if let kept = unchanged?.state.step, kept > step { unchanged = nil }
        if let kept = best?.state.step, kept > step { best = nil }
        if let kept = lowestBeforeChange?.state.step, kept > step { lowestBeforeChange = nil }
        if let kept = lowest?.state.step, kept > step { forgetLowest() }
    }

    private mutating func forgetLowest() {
        (lowest, lowestValidationLoss, lowestAccuracy, lowestFit) = (nil, .infinity, nil, nil)
    }
}

extension Trainer {
    /// Whether the next step is known not to be finite, or the loss is far above that of the start.
    var hasDiverged: Bool {
        if halt != nil { return true }
        // The loss of an agent says little of how well it acts.
        guard task.returns == nil, let start = trainingLoss.buckets.first(where: { $0.count > 0 })?.mean, start > 0,
            let recent = trainingLoss.latest
        else { return false }
        return !(Double(recent) <= RunReading.divergenceFactor * start)
    }
}
