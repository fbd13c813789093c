import Presets
import Text

/// Going to earlier steps of a run, whose states are kept or computed again, bit for bit.
extension Trainer {
    /// Bytes for the states of the run's past, and as many for those of the runs that undo brings back.
    package var historyMemory: Int {
        get { timeline.memory }
        set { timeline = Timeline(memory: newValue) }
    }

    /// Goes to the kept state from which a step of a run takes the fewest steps, unless the current one is as near.
    ///
    /// The current state must be one of the same run.
    func approach(_ target: Int, of run: FormerRun) {
        let point = run.timeline.point(upTo: target)
        let start = point?.step ?? run.restorePoints.initial?.state.step ?? 0
        if step <= target, step >= start { return }
        guard let state = point?.state ?? run.restorePoints.initial else { return }
        restore(state)
        if let point {
            for index in probes.indices {
                (probes[index].trend, probes[index].alignmentTrend) = (
                    point.trends[index], point.alignmentTrends[index]
                )
            }
        }
        (journal, restorePoints) = (run.journal, run.restorePoints)
        journal.truncate(toCount: state.journalCount)
        restorePoints.forget(after: step)
        (trainingLoss, validationLoss) = (run.trainingLoss, run.validationLoss)
        trainingLoss.truncate(after: step)
        validationLoss.truncate(after: step)
        marks = run.marks.filter { $0.step < step }
        if let returns = run.returns { task.resume(returns: returns) }
        task.forget(after: self.state.position)
    }

    /// Makes the next step of a run again, or a part of it, after the changes that were made before it.
    func repeatPart(of run: FormerRun) -> Outcome {
        if !isWithinStep { repeatChanges(of: run) }
        // Whoever went on beyond an end did so without a change.
        continueBeyondEnd()
        let outcome = advancePart()
        return outcome == .finished ? .applied : outcome
    }

    /// Makes the changes of a run at the current step again.
    private func repeatChanges(of run: FormerRun) {
        while journal.records.count < run.journal.records.count {
            let record = run.journal.records[journal.records.count]
            guard record.step == step else { return }
            self.record(record.entry)
        }
    }

    /// Goes on from here instead of from the end of a run; undoing it brings that run back.
    func leave(_ run: FormerRun) {
        keep(run, label: "return from step \(NumberFormat.grouped(run.step))")
        timeline.forget(after: step)
    }
}
