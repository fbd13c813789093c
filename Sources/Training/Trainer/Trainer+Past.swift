import Presets
import Text

/// Going to earlier steps of a run, whose states are kept or computed again, bit for bit.
extension Trainer {
    /// Goes to the kept state from which a step of a run takes the fewest steps, unless the current one is as near.
    ///
    /// The current state must be one of the same run, and so must those that were kept on the way.
    func approach(_ target: Int, of run: FormerRun, by way: Timeline? = nil) {
        var start = run.start(for: target)
        if let near = way?.point(upTo: target), near.step > start?.state.state.step ?? -1 { start = (near.state, near) }
        if step <= target, step >= start?.state.state.step ?? 0 { return }
        go(to: start, of: run)
    }

    /// Goes to the kept state nearest before a step of a run, from any other run.
    func goToStart(of run: FormerRun, for target: Int) {
        go(to: run.start(for: target), of: run)
    }

    /// Goes to a state of a run that was kept, from any other state of it.
    func go(to point: Timeline.Point, of run: FormerRun) { go(to: (point.state, point), of: run) }

    private func go(to start: (state: RestorePoint, trends: Timeline.Point?)?, of run: FormerRun) {
        if let start {
            restore(start.state)
        } else if let beginning = run.beginning {
            begin(beginning)
        } else {
            return
        }
        // A change of layers since then leaves no trends that belong to these.
        if let trends = start?.trends, trends.trends.count == probes.count {
            for index in probes.indices {
                (probes[index].trend, probes[index].alignmentTrend) = (
                    trends.trends[index], trends.alignmentTrends[index]
                )
            }
        }
        (journal, restorePoints) = (run.journal, run.restorePoints)
        beginning = run.beginning
        journal.truncate(toCount: start?.state.journalCount ?? run.beginning?.recordCount ?? 0)
        restorePoints.forget(after: step)
        (trainingLoss, validationLoss) = (run.trainingLoss, run.validationLoss)
        trainingLoss.truncate(after: step)
        validationLoss.truncate(after: step)
        marks = run.marks.filter { $0.step < step }
        if let returns = run.returns { task.resume(returns: returns) }
        task.forget(after: self.state.position)
        if restorePoints.initial == nil { restorePoints.initial = RestorePoint(self) }
    }

    /// Makes the next step of a run again, or a part of it, after the changes that were made before it.
    func repeatPart(of run: FormerRun) -> Outcome {
        // A run whose states have given way gets its restore points again.
        keepsRestorePoints = run.end == nil
        defer { keepsRestorePoints = true }
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
            if run.beginning?.isFromFile == true, problem(with: record.entry) != nil {
                journal.append(record.entry, step: step)
                continue
            }
            if run.end == nil { restorePoints.keep(self, before: record.entry) }
            self.record(record.entry)
        }
    }

    /// Completes the way to the end of a run, whose record is then that of now.
    ///
    /// Where a step cannot be made again, as with other kernels, the run ends there, and so does its record.
    func complete(_ run: FormerRun) {
        while step < run.step, repeatPart(of: run) != .halted {}
        guard step == run.step else {
            timeline = run.timeline
            timeline.forget(after: step)
            return fitBranches()
        }
        if !isWithinStep { repeatChanges(of: run) }
        (journal, marks, undoStack) = (run.journal, run.marks, run.undoStack)
        (timeline, halt, ending) = (run.timeline, run.halt, run.ending)
        fitBranches()
        // A file may hold coarser curves than those that were just computed again.
        let isCoarse = run.trainingLoss.valuesPerBucket > trainingLoss.valuesPerBucket
        if run.isFromFile, isCoarse { return }
        (trainingLoss, validationLoss) = (run.trainingLoss, run.validationLoss)
        if let returns = run.returns { task.resume(returns: returns) }
    }

    /// Goes on from here instead of from the end of a run; undoing it brings that run back.
    func leave(_ run: FormerRun) {
        // The same ones whichever way led here; those of a run without states were just made again.
        if run.end != nil { restorePoints = run.restorePoints }
        restorePoints.forget(after: step)
        if restorePoints.initial == nil { restorePoints.initial = RestorePoint(self) }
        // Those of the run that was left before are not of this one.
        timeline = run.timeline
        timeline.forget(after: step)
        part(from: run, for: .travel)
    }
}
