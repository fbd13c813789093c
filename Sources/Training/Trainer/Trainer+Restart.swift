import Backprop
import Presets
import Text

extension Trainer {
    /// Starts over from step 0 with the current settings and the same initial weights, or those of the next seed.
    ///
    /// Undoing it brings the run back.
    package func restart(newWeights: Bool) {
        abandonStep()
        let former = step > 0 ? FormerRun(beforeChanges: self) : nil
        restart(newWeights: newWeights, after: former, for: newWeights ? .newWeights : .restart)
    }

    /// Applies the preset's repair, and starts over if it affects the initial weights.
    package func repair() {
        abandonStep()
        let startsOver = preset.repair.contains { $0.scope == .weights }
        // There is nothing to bring back of a run without steps.
        let former = startsOver && step > 0 ? FormerRun(self) : nil
        for change in preset.repair { apply(change) }
        if startsOver { restart(newWeights: false, after: former, for: .repair) }
    }

    private func restart(newWeights: Bool, after former: FormerRun?, for origin: Departure) {
        departureCount += 1
        if newWeights { state.settings.seed &+= 1 }
        restartCount += 1
        state = TrainerState(run: restartCount, settings: settings)
        plan.initialize(seed: state.settings.seed)
        prepareSecondOrder()
        task.restart()
        probes = freshProbes()
        reading = StepReading()
        (halt, ending, settledSettings, wasSolved) = (nil, nil, nil, false)
        trainingLoss.removeAll()
        validationLoss.removeAll()
        marks.removeAll()
        journal = Journal()
        for change in settings.changes(from: preset.initialSettings) where change.scope != .view {
            journal.append(change, step: 0)
        }
        restorePoints = RestorePoints()
        restorePoints.initial = RestorePoint(self)
        beginning = Beginning(settings: settings, recordCount: journal.records.count)
        timeline = emptyTimeline
        if let former { part(from: former, for: origin) }
    }

    /// Goes back to the weights of the latest restore point; the settings chosen since are kept.
    ///
    /// Undoing takes back these settings one by one, then the return itself, unless the steps made since are left for
    /// good, which takes no memory for them.
    package func goBack(forGood: Bool = false) {
        guard let point = restorePoints.point(before: step) else { return }
        abandonStep()
        let wanted = settings
        let former = !forGood && point.state.step < step ? FormerRun(beforeChanges: self) : nil
        journal.truncate(toCount: point.journalCount)
        restore(point)
        task.forget(after: state.position)
        marks.removeAll { $0.step >= point.state.step }
        trainingLoss.truncate(after: step)
        validationLoss.truncate(after: step)
        restorePoints.forget(after: step)
        timeline.forget(after: step)
        if let former { part(from: former, for: .goBack) }
        // One at a time, since a new rule may bring a rate along.
        while let change = wanted.changes(from: settings).first { recordUndoably(change) }
    }

    /// Restores the weights, the settings and the state of a point.
    func restore(_ point: RestorePoint) {
        departureCount += 1
        layers = point.layers
        state = point.state
        recompile(capacity: max(plan.capacity, task.capacity(forBatchesOf: batchShape)))
        point.restoreVectors(to: plan)
        prepareSecondOrder(memory: point.secondOrder)
        (probes, reading) = (freshProbes(), point.reading)
        for (index, figures) in point.figures.enumerated() where probes.indices.contains(index) {
            probes[index].figures = figures
        }
        (halt, ending, settledSettings) = (nil, nil, nil)
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
