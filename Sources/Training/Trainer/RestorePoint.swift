import Backprop
import Presets

/// State of a run between two steps, to go back to.
struct RestorePoint {
    private var vectors: [[Float]]
    private var carried: [[Float]]
    private var synthetic: (vectors: [[[Float]]], times: [Int])
    /// What the rule of second order remembers, where there is one.
    private(set) var secondOrder: SecondOrderMemory?
    private(set) var state: TrainerState
    private(set) var loss: Double?
    private(set) var layers: [any Layer]
    private(set) var journal: Journal<Change>
    private(set) var undoCount: Int

    init(_ trainer: Trainer) {
        vectors = Plan.learntVectors.map { trainer.plan.vector($0).values }
        carried = trainer.plan.states.map(\.values.values)
        synthetic = (trainer.plan.syntheticVectors, trainer.plan.synthetic?.models.map(\.time) ?? [])
        secondOrder = trainer.secondOrder?.memory
        state = trainer.state
        loss = trainer.trainingLoss.buckets.last?.mean
        layers = trainer.layers
        journal = trainer.journal
        undoCount = trainer.undoStack.count
    }

    /// Becomes a later point of the same run, in the memory of the present one: it allocates only for what operations carry
    /// and rules of second order remember.
    mutating func move(to trainer: Trainer) {
        for (index, vector) in Plan.learntVectors.enumerated() {
            trainer.plan.vector(vector).write(over: &vectors[index])
        }
        carried = trainer.plan.states.map(\.values.values)
        moveSynthetic(to: trainer.plan)
        secondOrder = trainer.secondOrder?.memory
        (state, layers, journal) = (trainer.state, trainer.layers, trainer.journal)
        undoCount = trainer.undoStack.count
    }

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

    /// Puts weights, the optimiser's state and what operations carry back.
    func restoreVectors(to plan: Plan) {
        for (vector, values) in zip(Plan.learntVectors, vectors) { plan.vector(vector).copy(from: values) }
        for (state, values) in zip(plan.states, carried) where state.values.count == values.count {
            state.values.copy(from: values)
        }
        plan.restoreSynthetic(synthetic.vectors, times: synthetic.times)
    }
}

/// The points that one key goes back to: where the validation loss has been lowest since the latest change, else before
/// that change, else where the training loss was lowest, else the start.
struct RestorePoints {
    /// Steps between looks at whether the loss is the lowest so far.
    static let interval = 1_000

    var initial: RestorePoint?
    private(set) var beforeChange: RestorePoint?
    private var best: RestorePoint?
    private(set) var lowest: RestorePoint?
    private var lowestValidationLoss = Double.infinity

    /// The lowest validation loss since the latest change, and where it was measured.
    var lowestValidation: Ending.Lowest? {
        lowest.map { Ending.Lowest(step: $0.state.step, loss: lowestValidationLoss) }
    }

    /// The point that going back leads to.
    var latest: RestorePoint? { lowest ?? beforeChange ?? best ?? initial }

    /// Keeps the present state, which a change is about to end: what was good before it is found there.
    ///
    /// What comes after must have a lower validation loss than there is now, so that a change for the worse leads back to
    /// before it. Early stopping changes nothing of the training, and the lowest point is what it is asked for.
    mutating func keep(_ trainer: Trainer, before change: Change) {
        beforeChange = RestorePoint(trainer)
        if change.scope == .ending { return }
        lowest = nil
        lowestValidationLoss = trainer.validationLoss.latest.map(Double.init) ?? -.infinity
    }

    /// Keeps the present state if its mean loss is the lowest so far.
    mutating func keepIfBest(_ trainer: Trainer) {
        guard let loss = trainer.trainingLoss.buckets.last?.mean, loss < (best?.loss ?? .infinity) else { return }
        best = RestorePoint(trainer)
    }

    /// Keeps the present state if its validation loss is the lowest so far.
    mutating func keepIfLowest(_ trainer: Trainer, validationLoss: Double) {
        guard validationLoss < lowestValidationLoss else { return }
        lowestValidationLoss = validationLoss
        if lowest == nil { lowest = RestorePoint(trainer) } else { lowest?.move(to: trainer) }
    }

    /// Forgets what lies beyond the step that was gone back to.
    mutating func forget(after step: Int) {
        beforeChange = nil
        if let kept = best?.state.step, kept > step { best = nil }
        guard let kept = lowest?.state.step, kept > step else { return }
        (lowest, lowestValidationLoss) = (nil, .infinity)
    }
}
