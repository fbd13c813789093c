import Backprop
import Presets

/// Something that can be undone.
struct Undo {
    /// Way in which it is undone.
    enum Action {
        /// Another change.
        case change(Change)
        /// Return to the branch before a restart, a return or a choice, by its number.
        case branch(Int)
    }

    var action: Action
    /// What is undone, in words, for example `η 0.1→0.05`.
    var label: String
}

extension Undo {
    /// Creates the return to a branch that was left for a chosen one.
    init(changeFrom branch: Int) { self.init(action: .branch(branch), label: "change from branch \(branch)") }
}

extension Trainer {
    /// Applies a change between two steps, which is recorded, marked on the plot and can be undone.
    ///
    /// Returns the reason, in a sentence, if the run cannot take the change.
    @discardableResult package func apply(_ change: Change) -> String? {
        guard settings.value(like: change) != change else { return nil }
        if let problem = problem(with: change) { return problem }
        if change.scope != .view {
            abandonStep()
            restorePoints.keep(self, before: change)
        }
        recordUndoably(change)
        return nil
    }

    /// Makes a change that can be undone, unless it concerns only the view.
    func recordUndoably(_ change: Change) {
        if change.scope != .view {
            let inverse = settings.value(like: change)
            undoStack.append(Undo(action: .change(inverse), label: change.label(in: settings)))
            if undoStack.count > Self.undoLimit { undoStack.removeFirst(Self.undoLimit / 2) }
        }
        record(change)
    }

    /// Change that undo would revert, in words; nil if there is none.
    var undoable: String? { undoStack.last(where: isPossible)?.label }

    /// Number of the branch that undoing brings back; nil if it reverts a change.
    var branchToUndo: Int? {
        if case .branch(let number) = undoStack.last(where: isPossible)?.action { number } else { nil }
    }

    /// Whether what an entry brings back still exists.
    private func isPossible(_ undo: Undo) -> Bool {
        if case .branch(let number) = undo.action { tree.run(number) != nil } else { true }
    }

    /// Maximum number of changes that can be undone.
    static var undoLimit: Int { 200 }

    /// Reverts the latest change, leaving the weights as they are, or brings back the run that was left.
    package func undo() {
        while let last = undoStack.last, !isPossible(last) { undoStack.removeLast() }
        // The branch that is left keeps its entry, which it has again when it is chosen.
        if let number = branchToUndo {
            _ = change(to: number)
            return
        }
        switch undoStack.popLast()?.action {
        case .change(let inverse):
            if problem(with: inverse) == nil { record(inverse) }
            // The change that may be to blame is gone.
            if halt?.followsChange == true { halt = nil }
        case .branch, nil: break
        }
    }

    /// Makes a change that is journalled and marked on the plot, unless it concerns only the view.
    func record(_ change: Change) {
        guard change.scope != .view else { return makeEffective(change) }
        if settledSettings?.step != step { settledSettings = (step, settings) }
        journal.append(change, step: step)
        makeEffective(change)
        markChanges()
    }

    /// Marks on the plot what the changes since the latest step amount to.
    private func markChanges() {
        guard let former = settledSettings?.settings else { return }
        marks.removeAll { $0.step == step }
        for change in settings.changes(from: former) where change.scope != .view {
            marks.append(Mark(step: step, epoch: epoch, label: change.label(in: former)))
        }
        if marks.count > 200 { marks.removeFirst(100) }
    }

    /// Applies a recorded change; the step of the record must be the current one.
    package func replay(_ record: Journal<Change>.Record) {
        precondition(record.step == step, "a journal's entry is replayed at its own step")
        apply(record.entry)
    }

    /// Returns a sentence explaining why a change cannot be made to this run; nil if it can.
    package func problem(with change: Change) -> String? {
        var changed = settings
        changed.apply(change)
        return problem(with: changed)
    }
}

// MARK: - Effects of changed settings

extension Trainer {
    private func makeEffective(_ change: Change) {
        let old = settings
        state.settings.apply(change)
        guard change.scope != .view else { return }
        // A partial step, made with the old settings, is of no use with the new ones.
        abandonStep()
        resetState(after: old)
        layers = layers(changedFrom: old, to: settings)
        recompile(after: old)
        if change.scope != .ending || ending?.isEarly == true { ending = nil }
    }

    /// Resets the state that must start over after a change.
    private func resetState(after old: Settings) {
        if settings.schedule != old.schedule { state.plateau = PlateauWatch() }
        if settings.earlyStopping != old.earlyStopping { state.stopping = PlateauWatch() }
        if settings.credit != old.credit { forgetAlignments() }
        if settings.clipping != old.clipping { (reading.clippedShare, reading.clippingSteps) = (0, 0) }
        if settings.optimizer != old.optimizer { changeOptimizer(from: old.optimizer) }
    }

    /// Returns the layers with the activation and the initializer of the new settings where these have changed.
    func layers(changedFrom old: Settings, to new: Settings) -> [any Layer] {
        preset.changing(layers, from: old, to: new)
    }

    /// Recompiles the network if the settings require another plan, and draws the weights again before the first step.
    private func recompile(after old: Settings) {
        let capacity = max(plan.capacity, task.capacity(forBatchesOf: batchShape))
        let needsPlan = capacity > plan.capacity || settings.compiles(differentlyFrom: old)
        if needsPlan {
            recompile(capacity: capacity)
        } else if settings.credit != old.credit {
            assignCredit()
        }
        if step == 0, settings.seed != old.seed || settings.initializer != old.initializer {
            plan.initialize(seed: settings.seed)
        }
        if needsPlan { probes = probesKeepingHistory() }
    }

    /// Resets the optimizer's state if the rule changes, since each rule gives it another meaning.
    private func changeOptimizer(from old: OptimizerConfiguration) {
        let new = settings.optimizer
        if new.rule != old.rule {
            plan.vector(.firstState).fill(0)
            plan.vector(.secondState).fill(0)
            state.optimizerTime = 0
        }
        // The old rule did not use the rate; unless it was set, the new rule starts with its own default.
        if old.rule.isSecondOrder, !new.rule.isSecondOrder,
            settings.learningRate == old.rule.customaryLearningRate
        {
            state.settings.learningRate = new.rule.customaryLearningRate
        }
        guard new.rule == old.rule else { return prepareSecondOrder() }
        guard var memory = secondOrder?.memory else { return }
        if new.damping != old.damping { memory.numbers[0] = new.damping }
        prepareSecondOrder(memory: memory)
    }

    /// Returns the probes of the current plan, with the recorded extremes and trends of the same layers.
    private func probesKeepingHistory() -> [LayerProbe] {
        var fresh = freshProbes()
        for old in probes {
            guard let index = fresh.firstIndex(where: { $0.name == old.name }) else { continue }
            fresh[index].figures = old.figures
            (fresh[index].trend, fresh[index].alignmentTrend) = (old.trend, old.alignmentTrend)
        }
        return fresh
    }
}

extension Settings {
    /// Returns whether the same layers need another plan under these settings.
    func compiles(differentlyFrom old: Settings) -> Bool {
        activation != old.activation || initializer != old.initializer || truncation != old.truncation
            || dropout != old.dropout || planCheckpointing != old.planCheckpointing || sharesDeltas != old.sharesDeltas
            // Windows whose errors are predicted need another plan, too.
            || credit != old.credit && truncation != nil || checkpointing != old.checkpointing
    }
}

extension Preset {
    /// Returns layers with the activation and the initializer of the new settings where these have changed.
    func changing(_ layers: [any Layer], from old: Settings, to new: Settings) -> [any Layer] {
        var layers = layers
        // The output layer keeps its activation, which belongs to the loss.
        if let activation = new.activation, activation != old.activation {
            for index in topology.hidden { layers[index] = layers[index].replacing(activation: activation) }
        }
        guard new.initializer != old.initializer else { return layers }
        return layers.map { $0.replacing(initializer: new.initializer) }
    }
}
