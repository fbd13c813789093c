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
        if let former { keep(former, label: label) }
        journal = Journal()
        for change in settings.changes(from: preset.initialSettings) where change.scope != .view {
            journal.append(change, step: 0)
        }
        restorePoints = RestorePoints()
        restorePoints.initial = RestorePoint(self)
        timeline = Timeline(memory: historyMemory)
    }

    /// Goes back to the weights of the latest restore point; the settings chosen since are kept.
    ///
    /// Undoing takes back these settings one by one, then the return itself, unless the steps made since are left for
    /// good, which takes no memory for them.
    package func goBack(forGood: Bool = false) {
        guard let point = restorePoints.point(before: step) else { return }
        abandonStep()
        let wanted = settings
        if !forGood, point.state.step < step {
            keep(FormerRun(self), label: "return from step \(NumberFormat.grouped(step))")
        }
        journal.truncate(toCount: point.journalCount)
        restore(point)
        task.forget(after: state.position)
        marks.removeAll { $0.step >= point.state.step }
        trainingLoss.truncate(after: step)
        validationLoss.truncate(after: step)
        restorePoints.forget(after: step)
        timeline.forget(after: step)
        // One at a time, since a new rule may bring a rate along.
        while let change = wanted.changes(from: settings).first { recordUndoably(change) }
    }

    /// Brings back the run before a restart or a return, with its record.
    func bringBack(_ former: FormerRun) {
        restore(former.point)
        journal = former.journal
        (trainingLoss, validationLoss) = (former.trainingLoss, former.validationLoss)
        (marks, restorePoints, ending) = (former.marks, former.restorePoints, former.ending)
        timeline = former.timeline
        if let returns = former.returns { task.resume(returns: returns) }
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
        (halt, ending) = (nil, nil)
    }
}

/// Run before a restart or a return to a restore point, with its record, to be brought back.
struct FormerRun {
    let point: RestorePoint
    let trainingLoss: MetricHistory
    let validationLoss: MetricHistory
    let journal: Journal<Change>
    let marks: [Mark]
    let restorePoints: RestorePoints
    let timeline: Timeline
    /// Reason why it had ended; nil if it had not.
    let ending: Ending?
    /// Returns of its episodes; nil for a task without any.
    let returns: ReturnRecord?

    /// Number of its steps.
    var step: Int { point.state.step }

    /// Keeps a trainer's run between two steps.
    init(_ trainer: Trainer) {
        point = RestorePoint(trainer)
        (trainingLoss, validationLoss) = (trainer.trainingLoss, trainer.validationLoss)
        (journal, marks, restorePoints) = (trainer.journal, trainer.marks, trainer.restorePoints)
        (timeline, ending, returns) = (trainer.timeline, trainer.ending, trainer.task.returns)
    }

    /// Bytes of its states, which are most of it.
    var byteCount: Int { point.byteCount + restorePoints.byteCount + timeline.byteCount }
}

extension Trainer {
    /// Continues after the end of the run; early stopping then waits its full patience again.
    func continueBeyondEnd() {
        guard ending != nil else { return }
        ending = nil
        state.stopping = PlateauWatch()
    }
}
