import Backprop
import Datasets

extension Trainer {
    /// Starts over from step 0 with the present settings: with the same initial weights, or with those of the next seed.
    package func restart(newWeights: Bool) {
        if newWeights { state.weightSeed &+= 1 }
        let fresh = TrainerState(settings: state.settings, weightSeed: state.weightSeed)
        state = fresh
        plan.initialize(seed: state.weightSeed)
        optimizer.time = 0
        prepareSecondOrder()
        task.restart()
        probes = Self.probes(of: plan)
        reading = StepReading()
        (halt, ending) = (nil, nil)
        trainingLoss.removeAll()
        validationLoss.removeAll()
        marks.removeAll()
        undoStack.removeAll()
        journal = Journal()
        for change in differences { journal.append(change, step: 0) }
        restorePoints = RestorePoints()
        restorePoints.initial = RestorePoint(self)
    }

    /// The changes that lead from the preset to the present settings.
    private var differences: [Change] {
        let original = preset.settings
        let originalActivation = preset.topology.hidden.lazy.compactMap { self.preset.layers[$0].nonlinearity }.first
        let originalInitializer = preset.layers.lazy.compactMap(\.weightInitializer).first
        var changes: [Change] = []
        func add(_ change: Change, when differs: Bool) { if differs { changes.append(change) } }
        add(.learningRate(settings.learningRate), when: settings.learningRate != original.learningRate)
        add(.optimizer(settings.optimizer), when: settings.optimizer != original.optimizer)
        add(.schedule(settings.schedule), when: settings.schedule != original.schedule)
        add(.clipping(settings.clipping), when: settings.clipping != original.clipping)
        add(.regularization(settings.regularization), when: settings.regularization != original.regularization)
        add(.batchSize(settings.batchSize), when: settings.batchSize != original.batchSize)
        add(.credit(settings.credit), when: settings.credit != original.credit)
        add(.truncation(settings.truncation), when: settings.truncation != original.truncation)
        add(.dropout(settings.dropout), when: settings.dropout != original.dropout)
        add(.earlyStopping(settings.earlyStopping), when: settings.earlyStopping != original.earlyStopping)
        add(.checkpointing(settings.checkpointing), when: settings.checkpointing != original.checkpointing)
        if let hiddenActivation { add(.activation(hiddenActivation), when: hiddenActivation != originalActivation) }
        add(.initializer(initializer), when: initializer != originalInitializer)
        add(.seed(state.weightSeed), when: state.weightSeed != preset.seed)
        return changes
    }

    /// Applies the preset's repair, and starts over where the repair draws other weights.
    package func repair() {
        guard !preset.repair.isEmpty else { return }
        for change in preset.repair { apply(change) }
        let redraws = preset.repair.contains { change in
            switch change {
            case .activation, .initializer, .seed: true
            default: false
            }
        }
        if redraws { restart(newWeights: false) }
    }

    /// Goes back to the latest restore point.
    package func goBack() {
        guard let point = restorePoints.latest else { return }
        layers = point.layers
        state = point.state
        recompile(capacity: plan.capacity)
        point.restoreVectors(to: plan)
        optimizer = Optimizer(settings.optimizer, regularization: settings.regularization)
        optimizer.time = state.optimizerTime
        prepareSecondOrder(memory: point.secondOrder)
        journal = point.journal
        undoStack.removeLast(max(0, undoStack.count - point.undoCount))
        marks.removeAll { $0.step >= point.state.step }
        trainingLoss.truncate(after: step)
        validationLoss.truncate(after: step)
        probes = Self.probes(of: plan)
        reading = StepReading()
        (halt, ending) = (nil, nil)
        restorePoints.forget(after: step)
    }
}
