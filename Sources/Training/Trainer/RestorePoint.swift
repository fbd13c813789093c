import Backprop

/// A run as it was between two steps, to go back to.
struct RestorePoint {
    private let vectors: [[Float]]
    private let carried: [[Float]]
    private let synthetic: (vectors: [[[Float]]], times: [Int])
    /// What the rule of second order remembers, where there is one.
    let secondOrder: SecondOrderMemory?
    let state: TrainerState
    let loss: Double?
    let layers: [any Layer]
    let journal: Journal<Change>
    let undoCount: Int

    private static let kept: [Plan.Vector] = [.parameters, .firstState, .secondState]

    init(_ trainer: Trainer) {
        vectors = Self.kept.map { trainer.plan.vector($0).values }
        carried = trainer.plan.states.map(\.values.values)
        synthetic = (trainer.plan.syntheticVectors, trainer.plan.synthetic?.models.map(\.time) ?? [])
        secondOrder = trainer.secondOrder?.memory
        state = trainer.state
        loss = trainer.trainingLoss.buckets.last?.mean
        layers = trainer.layers
        journal = trainer.journal
        undoCount = trainer.undoStack.count
    }

    /// Puts weights, the optimiser's state and what operations carry back.
    func restoreVectors(to plan: Plan) {
        for (vector, values) in zip(Self.kept, vectors) { plan.vector(vector).copy(from: values) }
        for (state, values) in zip(plan.states, carried) where state.values.count == values.count {
            state.values.copy(from: values)
        }
        plan.restoreSynthetic(synthetic.vectors, times: synthetic.times)
    }
}

/// The points that one key goes back to: before the latest change, else where the loss was lowest, else the start.
struct RestorePoints {
    /// Steps between looks at whether the loss is the lowest so far.
    static let interval = 1_000

    var initial: RestorePoint?
    var beforeChange: RestorePoint?
    var best: RestorePoint?

    /// Where going back leads.
    var latest: RestorePoint? { beforeChange ?? best ?? initial }

    /// Keeps the present state if its mean loss is the lowest so far.
    mutating func keepIfBest(_ trainer: Trainer) {
        guard let loss = trainer.trainingLoss.buckets.last?.mean, loss < (best?.loss ?? .infinity) else { return }
        best = RestorePoint(trainer)
    }
}
