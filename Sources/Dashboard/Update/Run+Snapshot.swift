import Backprop
import Diagnosis
import Presets
import Training

extension Run {
    /// Time in seconds after which a command that no snapshot reflects counts as refused.
    private static let patience = 3.0
    /// Time in seconds between two diagnoses while training runs.
    private static let findingsPeriod = 1.0
    /// Steps per second up to which a person follows each of them.
    private static let rateOfSingleSteps = 5.0

    /// Stores a snapshot, and applies the pending changes that it does not contain yet.
    mutating func receive(_ snapshot: Snapshot, now: Double) {
        let previous = self.snapshot
        self.snapshot = snapshot
        times.record(snapshot)
        if snapshot.commandCount >= commandCount { isRepaired = snapshot.isRepaired }
        reconcile(with: snapshot, now: now)
        // A run that has gone back or started over is judged anew.
        let isEarlier = snapshot.step < previous?.step ?? 0
        healths = LayerHealth.classify(snapshot, previous: isEarlier ? [] : healths)
        let hasBegun = isEarlier || previous?.step == 0 && snapshot.step > 0
        let isNew = hasBegun || previous?.phase != snapshot.phase || previous?.marks != snapshot.marks
        // A verdict comes at once, and so does what contradicts a good one.
        let isAwaited = findings.first?.kind == .looking
        let isDoubtful = findings.first?.kind == .learning && previous?.validationLoss != snapshot.validationLoss
        // Where steps are seen one by one, the words are those of the step.
        let isSlow = snapshot.pacedRate.map { $0 <= Self.rateOfSingleSteps } ?? false
        if isNew || isAwaited || isDoubtful || isSlow || snapshot.phase != .training
            || now - findingsTime >= Self.findingsPeriod
        {
            let latest = Diagnosis.findings(in: snapshot, of: information, healths: healths, isRepaired: isRepaired)
            rememberWarning(before: latest, at: previous?.step ?? 0, now: now)
            (findings, findingsTime) = (latest, now)
        }
        if previous?.phase != snapshot.phase { showsResult = isFinished }
        if isHalted || isFinished, previous?.phase != snapshot.phase { view.bringToFront(.diagnosis) }
        // Nothing hides why a run has stopped.
        let hasJustStopped = isHalted && previous?.phase != snapshot.phase
        if hasJustStopped, notice?.notice.stays != true { notice = nil }
        if snapshot.phase == .training, notice?.notice.isForPause == true { notice = nil }
        if let notice = snapshot.notice, !hasJustStopped || notice.stays,
            !(notice.isForPause && snapshot.phase == .training),
            notice.number != previous?.notice?.number
        {
            show(notice, now: now)
        }
        if let save = snapshot.latestSave {
            if save.failure == nil { saved = save }
            if let pendingSave, save.number > pendingSave { self.pendingSave = nil }
        }
        keepSelectionShown()
        if snapshot.settings.credit != .backpropagation { usedControls.insert(.credit) }
        if snapshot.memory.isShared { usedControls.insert(.checkpointing) }
        if snapshot.secondOrder != nil { usedControls.insert(.optimizer) }
    }

    private mutating func reconcile(with snapshot: Snapshot, now: Double) {
        var values = ControlValues(snapshot)
        pending.removeAll { now - $0.since > Self.patience || values.holds($0.change) }
        for item in pending { values.apply(item.change) }
        self.values = values
        if let pause = pendingPause {
            let isTraining = snapshot.phase == .training
            let isCarriedOut = pause.command.map { snapshot.commandCount >= $0 } ?? false
            if isTraining != pause.isPaused || isCarriedOut || now - pause.since > Self.patience { pendingPause = nil }
        }
        if let wanted = pendingPace, wanted.pace == snapshot.pace || now - wanted.since > Self.patience {
            pendingPace = nil
        }
    }

    /// Counts the commands among some requests, so that a snapshot tells whether they have been carried out.
    mutating func count(_ effects: [Effect]) {
        commandCount += effects.count { if case .post = $0 { true } else { false } }
        if pendingPause != nil, pendingPause?.command == nil { pendingPause?.command = commandCount }
    }

    /// Remembers a warning that the latest findings no longer hold, unless the run has started over.
    private mutating func rememberWarning(before latest: [Diagnosis], at step: Int, now: Double) {
        guard let snapshot, let first = latest.first else { return }
        if first.severity >= .warning || snapshot.step < step { passedWarning = nil }
        if first.kind == .twins { passedWarning = nil }
        guard first.kind != .twins, let former = findings.first, former.severity >= .warning, first.severity < .warning,
            first.headline != former.headline, snapshot.step >= step
        else { return }
        passedWarning = PassedWarning(headline: former.headline, step: step, until: now + 10)
    }

    /// Shows a notice for a few seconds, a warning for longer.
    mutating func show(_ notice: Notice, now: Double) {
        let seconds = notice.stays ? .infinity : notice.isWarning ? 10.0 : 4
        self.notice = TimedNotice(notice: notice, until: now + seconds)
    }

    /// Removes the notice and the highlight if their time is up.
    mutating func fade(at now: Double) {
        if let notice, notice.until <= now { self.notice = nil }
        if let touched, touched.until <= now { self.touched = nil }
        if let passedWarning, passedWarning.until <= now { self.passedWarning = nil }
    }
}

extension ControlValues {
    /// Returns whether the values already contain a change.
    fileprivate func holds(_ change: Change) -> Bool {
        var changed = self
        changed.apply(change)
        return changed.settings == settings
    }
}
