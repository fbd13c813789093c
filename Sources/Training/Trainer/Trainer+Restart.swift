import Backprop
import Presets

extension Trainer {
    /// Starts over from step 0 with the current settings and the same initial weights, or those of the next seed.
    package func restart(newWeights: Bool) {
        if newWeights { state.settings.seed &+= 1 }
        accumulated = nil
        state = TrainerState(settings: settings)
        plan.initialize(seed: state.settings.seed)
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
        for change in settings.changes(from: preset.initialSettings) where change.scope != .view {
            journal.append(change, step: 0)
        }
        restorePoints = RestorePoints()
        restorePoints.initial = RestorePoint(self)
    }

    /// Applies the preset's repair, and starts over if it affects the initial weights.
    package func repair() {
        guard !preset.repair.isEmpty else { return }
        for change in preset.repair { apply(change) }
        if preset.repair.contains(where: { $0.scope == .weights }) { restart(newWeights: false) }
    }

    /// Goes back to the latest restore point.
    package func goBack() {
        guard let point = restorePoints.latest else { return }
        layers = point.layers
        state = point.state
        task.forget(after: state.position)
        recompile(capacity: plan.capacity)
        point.restoreVectors(to: plan)
        prepareSecondOrder(memory: point.secondOrder)
        journal = point.journal
        undoStack = point.undoStack
        marks.removeAll { $0.step >= point.state.step }
        trainingLoss.truncate(after: step)
        validationLoss.truncate(after: step)
        probes = Self.probes(of: plan)
        reading = StepReading()
        (halt, ending) = (nil, nil)
        restorePoints.forget(after: step)
    }
}

extension Trainer {
    /// Continues after the end of the run; early stopping then waits its full patience again.
    func continueBeyondEnd() {
        guard ending != nil else { return }
        ending = nil
        state.stopping = PlateauWatch()
    }
}
