import Backprop
import Presets
import Text

extension Trainer {
    /// Starts over from step 0 with the current settings and the same initial weights, or those of the next seed.
    ///
    /// Undoing it brings the run back.
    package func restart(newWeights: Bool) {
        abandonStep()
        let former = step > 0 ? FormerRun(self) : nil
        restart(newWeights: newWeights, after: former, label: "restart at step \(NumberFormat.grouped(step))")
    }

    /// Applies the preset's repair, and starts over if it affects the initial weights.
    package func repair() {
        abandonStep()
        let former = preset.repair.contains { $0.scope == .weights } ? FormerRun(self) : nil
        for change in preset.repair { apply(change) }
        guard let former else { return }
        restart(newWeights: false, after: former, label: "repair at step \(NumberFormat.grouped(former.step))")
    }

    private func restart(newWeights: Bool, after former: FormerRun?, label: String) {
        departureCount += 1
        if newWeights { state.settings.seed &+= 1 }
        restartCount += 1
        state = TrainerState(run: restartCount, settings: settings)
        plan.initialize(seed: state.settings.seed)
        prepareSecondOrder()
        task.restart()
        probes = freshProbes()
        reading = StepReading()
        (halt, ending, wasSolved) = (nil, nil, false)
        trainingLoss.removeAll()
        validationLoss.removeAll()
        marks.removeAll()
        undoStack = former.map { [Undo(action: .run($0), label: label)] } ?? []
        journal = Journal()
        for change in settings.changes(from: preset.initialSettings) where change.scope != .view {
            journal.append(change, step: 0)
        }
        restorePoints = RestorePoints()
        restorePoints.initial = RestorePoint(self)
    }

    /// Goes back to the weights of the latest restore point; the settings chosen since, and their undoing, are kept.
    package func goBack() {
        guard let point = restorePoints.latest else { return }
        let (wanted, undoable) = (settings, undoStack)
        journal.truncate(toCount: point.journalCount)
        restore(point)
        undoStack = undoable
        task.forget(after: state.position)
        marks.removeAll { $0.step >= point.state.step }
        trainingLoss.truncate(after: step)
        validationLoss.truncate(after: step)
        restorePoints.forget(after: step)
        // One at a time, since a new rule may bring a rate along.
        while let change = wanted.changes(from: settings).first { record(change) }
    }

    /// Brings back the run before a restart, with its record.
    func bringBack(_ former: FormerRun) {
        restore(former.point)
        journal = former.journal
        (trainingLoss, validationLoss) = (former.trainingLoss, former.validationLoss)
        (marks, restorePoints, ending) = (former.marks, former.restorePoints, former.ending)
        if let returns = former.returns { task.resume(returns: returns) }
    }

    /// Restores the weights, the settings and the state of a point.
    private func restore(_ point: RestorePoint) {
        departureCount += 1
        layers = point.layers
        state = point.state
        recompile(capacity: max(plan.capacity, task.capacity(forBatchesOf: batchShape)))
        point.restoreVectors(to: plan)
        prepareSecondOrder(memory: point.secondOrder)
        undoStack = point.undoStack
        (probes, reading) = (freshProbes(), point.reading)
        for (index, figures) in point.figures.enumerated() where probes.indices.contains(index) {
            probes[index].figures = figures
        }
        (halt, ending) = (nil, nil)
    }
}

/// Run before a restart, with its record, to be brought back.
struct FormerRun {
    let point: RestorePoint
    let trainingLoss: MetricHistory
    let validationLoss: MetricHistory
    let journal: Journal<Change>
    let marks: [Mark]
    let restorePoints: RestorePoints
    /// Reason why it had ended; nil if it had not.
    let ending: Ending?
    /// Returns of its episodes; nil for a task without any.
    let returns: ReturnRecord?

    /// Number of its steps.
    var step: Int { point.state.step }

    /// Keeps a trainer's run between two steps, but no run before it.
    init(_ trainer: Trainer) {
        point = RestorePoint(trainer).withoutFormerRuns
        (trainingLoss, validationLoss) = (trainer.trainingLoss, trainer.validationLoss)
        journal = trainer.journal
        (marks, restorePoints) = (trainer.marks, trainer.restorePoints.withoutFormerRuns)
        (ending, returns) = (trainer.ending, trainer.task.returns)
    }
}

extension RestorePoint {
    /// Copy from which no earlier run can be brought back, so that memory is that of one run.
    var withoutFormerRuns: RestorePoint {
        var copy = self
        copy.undoStack.removeAll { if case .run = $0.action { true } else { false } }
        return copy
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
