import Backprop

/// A change that can be taken back, and how.
struct Undo {
    var inverse: Change
    /// The change in words, for example `η 0.1→0.05`.
    var label: String
}

extension Trainer {
    /// Applies a change between two steps: it is recorded, marked on the plot and can be undone.
    package func apply(_ change: Change) {
        guard let inverse = inverse(of: change), inverse != change, problem(with: change) == nil else { return }
        if change.isOfView { return perform(change) }
        let label = change.label(replacing: inverse)
        restorePoints.keep(self, before: change)
        undoStack.append(Undo(inverse: inverse, label: label))
        record(change, label: label)
    }

    /// Takes the latest change back, leaving the weights as they are.
    package func undo() {
        guard let undo = undoStack.popLast(), let current = inverse(of: undo.inverse),
            problem(with: undo.inverse) == nil
        else { return }
        record(undo.inverse, label: undo.inverse.label(replacing: current))
    }

    private func record(_ change: Change, label: String) {
        journal.append(change, step: step)
        marks.append(Mark(step: step, label: label))
        if marks.count > 200 { marks.removeFirst(100) }
        perform(change)
    }

    /// Takes over recorded changes one after another, each when its step has come.
    package func replay(_ record: Journal<Change>.Record) {
        precondition(record.step == step, "a journal's entry is replayed at its own step")
        apply(record.entry)
    }

    /// What a change of the same kind would have to say to bring back what is now.
    private func inverse(of change: Change) -> Change? {
        switch change {
        case .learningRate: .learningRate(settings.learningRate)
        case .optimizer: .optimizer(settings.optimizer)
        case .schedule: .schedule(settings.schedule)
        case .clipping: .clipping(settings.clipping)
        case .regularization: .regularization(settings.regularization)
        case .batchSize: .batchSize(settings.batchSize)
        case .credit: .credit(settings.credit)
        case .truncation: .truncation(settings.truncation)
        case .dropout: .dropout(settings.dropout)
        case .earlyStopping: .earlyStopping(settings.earlyStopping)
        case .checkpointing: .checkpointing(settings.checkpointing)
        case .temperature: .temperature(settings.temperature)
        case .activation: hiddenActivation.map { .activation($0) }
        case .initializer: .initializer(initializer)
        case .seed: .seed(state.weightSeed)
        }
    }

    private func perform(_ change: Change) {
        // What a step has done with other settings would be no step of either.
        if !change.isOfView { abandonStep() }
        switch change {
        case .learningRate(let rate): state.settings.learningRate = rate
        case .optimizer(let optimizer): use(optimizer)
        case .schedule(let schedule): use(schedule)
        case .clipping(let clipping): state.settings.clipping = clipping
        case .regularization(let regularization): use(regularization)
        case .batchSize(let size): use(batchSize: size)
        case .credit(let rule): use(rule)
        case .truncation(let truncation): use(truncation)
        case .dropout(let share): use(dropout: share)
        case .earlyStopping(let patience): use(earlyStopping: patience)
        case .checkpointing(let checkpointing): use(checkpointing)
        case .temperature(let temperature): state.settings.temperature = temperature
        case .activation(let activation): use(activation)
        case .initializer(let initializer): use(initializer)
        case .seed(let seed):
            state.weightSeed = seed
            if step == 0 { plan.initialize(seed: seed) }
        }
        if !change.isOfView { ending = nil }
    }

    /// The state of another rule means something else: it starts from zero.
    private func use(_ configuration: OptimizerConfiguration) {
        if configuration.rule != settings.optimizer.rule {
            plan.vector(.firstState).fill(0)
            plan.vector(.secondState).fill(0)
            optimizer.time = 0
            state.optimizerTime = 0
        }
        let old = settings.optimizer
        // A rate that had no meaning, and that nobody has set, is none to begin with.
        if old.rule.isSecondOrder, !configuration.rule.isSecondOrder,
            settings.learningRate == old.rule.customaryLearningRate
        {
            state.settings.learningRate = configuration.rule.customaryLearningRate
        }
        state.settings.optimizer = configuration
        optimizer.configuration = configuration
        guard configuration.rule == old.rule else { return prepareSecondOrder() }
        guard var memory = secondOrder?.memory else { return }
        if configuration.damping != old.damping { memory.numbers[0] = configuration.damping }
        prepareSecondOrder(memory: memory)
    }

    private func use(_ schedule: Schedule) {
        state.settings.schedule = schedule
        state.plateau = PlateauWatch()
    }

    private func use(_ regularization: Regularization) {
        state.settings.regularization = regularization
        optimizer.regularization = regularization
    }

    private func use(batchSize: Int) {
        state.settings.batchSize = batchSize
        let needed = task.capacity(forBatchesOf: batchSize)
        if needed > plan.capacity { recompileWithProbes(capacity: needed) }
    }

    /// Another length of the window needs another plan.
    private func use(_ truncation: Truncation?) {
        state.settings.truncation = truncation
        recompileWithProbes(capacity: plan.capacity)
    }

    /// Every layer but the output, whose activation belongs to the loss.
    private func use(_ activation: Activation) {
        for index in preset.topology.hidden { layers[index] = layers[index].replacing(activation: activation) }
        recompileWithProbes(capacity: plan.capacity)
    }

    private func use(_ initializer: Initializer) {
        for index in layers.indices { layers[index] = layers[index].replacing(initializer: initializer) }
        recompile(capacity: plan.capacity)
        if step == 0 { plan.initialize(seed: state.weightSeed) }
        probes = carriedProbes()
    }

    /// The same numbers from other memory.
    private func use(_ checkpointing: ActivationCheckpointing) {
        state.settings.checkpointing = checkpointing
        recompileWithProbes(capacity: plan.capacity)
    }

    /// Where no layer drops, dropout layers come and go: the weights stay.
    private func use(dropout share: Double?) {
        state.settings.dropout = share
        recompileWithProbes(capacity: plan.capacity)
    }

    /// It waits for as long again from now on.
    private func use(earlyStopping patience: Int?) {
        state.settings.earlyStopping = patience
        state.stopping = PlateauWatch()
    }

    /// Compiles the network anew as the settings want it; what has been recorded of its layers stays.
    func recompileWithProbes(capacity: Int) {
        recompile(capacity: capacity)
        probes = carriedProbes()
    }

    /// The probes of the present plan, with the peaks and trends that have been recorded of the same layers.
    private func carriedProbes() -> [LayerProbe] {
        var fresh = Self.probes(of: plan)
        for old in probes {
            guard let index = fresh.firstIndex(where: { $0.name == old.name }) else { continue }
            fresh[index].peakGradientNorm = old.peakGradientNorm
            fresh[index].trend = old.trend
            fresh[index].alignment = old.alignment
            fresh[index].alignmentTrend = old.alignmentTrend
            fresh[index].gradientNorm = old.gradientNorm
            fresh[index].clippedGradientNorm = old.clippedGradientNorm
        }
        return fresh
    }

    /// The first hidden layer's activation; nil where there is no hidden layer.
    var hiddenActivation: Activation? { preset.topology.hidden.lazy.compactMap { self.layers[$0].nonlinearity }.first }

    /// The first layer's initialiser.
    var initializer: Initializer { layers.lazy.compactMap(\.weightInitializer).first ?? .zeros }
}
