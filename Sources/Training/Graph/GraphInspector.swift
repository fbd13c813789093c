import Backprop
import Presets

/// Inspector of the coming step, which it computes in a plan of its own, leaving training unchanged.
struct GraphInspector {
    private(set) var stage: GraphTrace.Stage?
    private var dryRun: DryRun?
    private var view: GraphTrace?
    private var due = 0.0

    /// Maximum number of nodes whose values are read; for larger graphs only the norms are.
    private static let excerptNodeLimit = 200

    /// Returns the trace to show now, renewed if it is due or requested.
    mutating func inspect(_ trainer: Trainer, refreshing: Bool) -> GraphTrace? {
        let start = MonotonicClock.seconds
        // After an update, the step that was made stays on show.
        guard stage != .update else { return view }
        guard refreshing || start >= due else { return view }
        runDry(trainer)
        due = start + max(0.05, 9 * (MonotonicClock.seconds - start))
        return view
    }

    /// Advances by one stage; returns whether that is the update, which the trainer must make.
    mutating func advance(_ trainer: Trainer) -> Bool {
        if stage == .update { stage = nil }
        if stage == nil { runDry(trainer) }
        guard let stages = view?.stages, let first = stages.first else { return false }
        guard let current = stage, let position = stages.firstIndex(of: current), position + 1 < stages.count else {
            stage = first
            return false
        }
        stage = stages[position + 1]
        return stage == .update
    }

    /// Shows the weights after the update that was just made.
    mutating func finish(_ trainer: Trainer) {
        view?.stage = .update
        guard let nodes = view?.nodes, !nodes.isEmpty else { return }
        let entries = trainer.plan.store.entries(ofEachNodeOf: trainer.plan.network.graph)
        for (index, node) in nodes.enumerated() where !node.parameters.isEmpty {
            for (position, entry) in entries[index].filter(trainer.plan.isLearnt).enumerated() {
                view?.nodes[index].parameters[position].updated = TensorExcerpt(
                    trainer.plan.matrix(.parameters, entry))
            }
        }
    }

    /// Returns to whole steps, from the next inspection on.
    mutating func leaveStages() { (stage, due) = (nil, 0) }

    private mutating func runDry(_ trainer: Trainer) {
        let dryRun = trainer.dryRun(reusing: self.dryRun, downTo: stage)
        self.dryRun = dryRun
        let readsNumbers = dryRun.nodeCount <= Self.excerptNodeLimit
        view = GraphTrace(dryRun, step: trainer.step + 1, stage: stage, readsNumbers: readsNumbers)
        // A changed network may lack the stage.
        guard let stage, view?.stages.contains(stage) == false else { return }
        self.stage = nil
        runDry(trainer)
    }
}

/// Forward and backward pass of a step in a plan of its own.
struct DryRun {
    let plan: Plan
    /// Trainer's plan that this one was made for.
    let original: Plan
    var credit: CreditRule?
    var batch = 0
    var loss: Float = 0

    var nodeCount: Int { plan.network.graph.nodes.count }
}

extension Trainer {
    /// Computes the coming step's forward pass, and its backward pass down to a stage, without changing the training.
    func dryRun(reusing former: DryRun?, downTo stage: GraphTrace.Stage?) -> DryRun {
        var dryRun =
            former.flatMap { $0.original === plan ? $0 : nil }
            ?? DryRun(plan: Plan(plan.network, capacity: plan.capacity), original: plan)
        let copy = dryRun.plan
        copy.keepsDeltas = true
        copy.adopt(stateOf: plan)
        copy.pass = Pass(batch: 0, isTraining: true, seed: state.settings.seed, step: state.step)
        if dryRun.credit != state.settings.credit {
            // The copy allows every rule that the original allows.
            try? copy.assignCredit(state.settings.credit, seed: preset.seed)
            setSyntheticGradients(of: copy)
            dryRun.credit = state.settings.credit
        }
        if let models = plan.synthetic { copy.synthetic?.adopt(stateOf: models) }
        (dryRun.batch, dryRun.loss) = Subnormals.flushed {
            let batch = task.previewBatch(batchShape, at: state.position, into: copy).count
            let loss = copy.forward(batch: batch)
            var last = 0
            if case .backward(let node) = stage { last = node }
            copy.backward(batch: batch, downTo: last)
            return (batch, loss)
        }
        return dryRun
    }
}

extension GraphTrace {
    /// Reads every node of a dry run.
    init(_ dryRun: DryRun, step: Int, stage: Stage?, readsNumbers: Bool) {
        let (plan, batch) = (dryRun.plan, dryRun.batch)
        let entries = plan.store.entries(ofEachNodeOf: plan.network.graph)
        let outline = GraphOutline(plan)
        let deltaSources = plan.deltaSources
        let readings = outline.nodes.indices.map { index in
            var node = Node(plan, at: index, batch: batch, readsNumbers: readsNumbers)
            node.deltaSource = deltaSources[index]
            if readsNumbers { node.parameters = entries[index].filter(plan.isLearnt).map { Parameter(plan, $0) } }
            return node
        }
        let computed = outline.nodes.indices.filter { outline.nodes[$0].operation != "input" }
        let differentiated = computed.reversed().filter { readings[$0].gradientNorm != nil }
        self.init(
            graph: outline, nodes: readings, step: step, batch: batch, loss: Double(dryRun.loss), stage: stage,
            stages: computed.map(Stage.forward) + differentiated.map(Stage.backward) + [.update])
    }
}

extension GraphTrace.Node {
    fileprivate init(_ plan: Plan, at index: Int, batch: Int, readsNumbers: Bool) {
        let id = Graph.NodeID(index: index)
        let value = plan.value(of: id, batch: batch)
        let gradient = plan.carriesGradient(id) ? plan.gradient(of: id, batch: batch) : nil
        norm = value.sumOfSquares.squareRoot()
        gradientNorm = gradient.map { $0.sumOfSquares.squareRoot() }
        self.value = readsNumbers ? TensorExcerpt(value) : .none
        self.gradient = readsNumbers ? gradient.map(TensorExcerpt.init) : nil
    }
}

extension GraphTrace.Parameter {
    fileprivate init(_ plan: Plan, _ entry: Int) {
        name = plan.store.entries[entry].declaration.name
        value = TensorExcerpt(plan.matrix(.parameters, entry))
        gradient = TensorExcerpt(plan.matrix(.gradients, entry))
    }
}
