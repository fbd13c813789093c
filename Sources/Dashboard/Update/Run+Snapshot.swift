import Training

extension Run {
    /// The time after which a command that no snapshot reflects counts as refused, in seconds.
    private static let patience = 3.0
    /// The time for which findings stay while training runs, in seconds.
    private static let findingsPeriod = 1.0

    /// Takes in a snapshot, and applies the changes that the trainer has not seen yet.
    mutating func receive(_ snapshot: Snapshot, now: Double) {
        let previous = self.snapshot
        self.snapshot = snapshot
        reconcile(with: snapshot, now: now)
        healths = LayerHealth.classify(snapshot, previous: healths)
        let hasBegun = previous?.step == 0 && snapshot.step > 0
        let isNew = hasBegun || previous?.phase != snapshot.phase || previous?.marks != snapshot.marks
        if isNew || snapshot.phase != .training || now - findingsTime >= Self.findingsPeriod {
            findings = Diagnosis.findings(in: snapshot, of: information, healths: healths, isRepaired: isRepaired)
            findingsTime = now
        }
        if isHalted || isFinished, previous?.phase != snapshot.phase { view.bringToFront(.diagnosis) }
        if let notice = snapshot.notice, notice.number != previous?.notice?.number { show(notice, now: now) }
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
            if isTraining != pause.isPaused || now - pause.since > Self.patience { pendingPause = nil }
        }
        if let wanted = pendingPace, wanted.pace == snapshot.pace || now - wanted.since > Self.patience {
            pendingPace = nil
        }
    }

    /// Shows a notice for a while, a warning for longer.
    mutating func show(_ notice: Notice, now: Double) {
        self.notice = Shown(notice: notice, until: now + (notice.isWarning ? 10 : 4))
    }

    /// Removes what has been shown long enough.
    mutating func fade(at now: Double) {
        if let notice, notice.until <= now { self.notice = nil }
        if let touched, touched.until <= now { self.touched = nil }
    }
}

extension ControlValues {
    /// Whether a change has been made already.
    fileprivate func holds(_ change: Change) -> Bool {
        var changed = self
        changed.apply(change)
        return changed == self
    }
}
