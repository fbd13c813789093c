import Text

/// Looking at earlier steps of the run, and going on from them.
extension TrainingLoop {
    /// Sets out for an earlier step of the run, or on from there up to the present.
    ///
    /// The way is gone once no other command waits, so that a key held down does not make it again and again.
    func go(_ travel: Travel) {
        isPaused = true
        trainer.abandonStep()
        if travel == .present, let past, past.present.end == nil, !past.isReached { return breakOff() }
        let last = past?.present.step ?? trainer.step
        var target = travel.target(from: past?.target ?? trainer.step, last: last)
        if past == nil {
            guard target < last else { return }
            past = Past(
                present: FormerRun(trainer), ghosts: ghosts.shown(behind: ghost(for: .travel)), target: target,
                way: Timeline(memory: trainer.wayMemory),
                arrival: "in the present again, at step \(NumberFormat.grouped(last))")
        }
        if let past { target = near(target, within: travel.tolerance(last: last), in: past) }
        past?.target = target
        past?.start = nil
        past?.isReached = false
    }

    /// Returns the step next to a wanted one whose state is kept, if the way to the wanted one would take long and the step
    /// may differ by so many.
    private func near(_ target: Int, within tolerance: Int, in past: Past) -> Int {
        guard tolerance > 0, secondsOfWay(to: target, in: past) > Self.secondsWorthAvoiding else { return target }
        return past.present.keptStep(near: target, within: tolerance) ?? target
    }

    /// Seconds that it takes to compute a step again from the kept state nearest before it.
    private func secondsOfWay(to target: Int, in past: Past) -> Double {
        guard rate.stepsPerSecond > 0 else { return 0 }
        let places = [past.present.start(for: target)?.state.state.step, past.way.point(upTo: target)?.step]
        return Double(target - (places.compactMap(\.self).max() ?? 0)) / rate.stepsPerSecond
    }

    private static let secondsWorthAvoiding = 0.05

    /// Whether a step back from the one that is shown would take long.
    var canPrepareStepBack: Bool {
        guard let past, past.isReached, past.preparedStep != trainer.step, trainer.step > 0 else { return false }
        return secondsOfWay(to: trainer.step - 1, in: past) > Self.secondsWorthAvoiding
    }

    /// Computes the steps before the one that is shown again, and keeps states of them for the next steps back.
    ///
    /// It breaks off when a command comes. Either way the trainer is then at the step that is shown, as it was.
    func prepareStepBack() {
        guard let past else { return }
        let shown = Timeline.Point(trainer)
        let target = shown.step - 1
        trainer.approach(target, of: past.present, by: past.way)
        self.past?.way.forget(after: trainer.step)
        while trainer.step < target || trainer.isWithinStep, !mailbox.hasPendingCommands {
            if trainer.repeatPart(of: past.present) == .halted { break }
            self.past?.way.keep(trainer, at: MonotonicClock.seconds, shareOfTime: Timeline.shareOfTimeInPast)
        }
        if trainer.step == target { self.past?.way.keep(trainer) }
        if !mailbox.hasPendingCommands { self.past?.preparedStep = shown.step }
        trainer.abandonStep()
        trainer.go(to: shown, of: past.present)
    }

    /// Stays at the step that has been reached on the way to another one.
    func breakOff() {
        past?.target = trainer.step
        past?.isReached = true
        sayWhen()
    }

    /// Goes on to the wanted step until it is reached, a command waits or a snapshot is due.
    func goOn() {
        let due = MonotonicClock.seconds + Self.snapshotInterval
        while past?.isReached == false {
            goStep()
            if mailbox.hasPendingCommands || MonotonicClock.seconds >= due { break }
        }
        if past?.isReached != false, !waiting.isEmpty { carryOutWaiting() }
        publish(refreshingView: past?.isReached != false)
    }

    /// Whether a command is to wait until the wanted step is reached, unless that takes only a moment; a new way and a
    /// pause drop what waits but for saves.
    func isToWait(_ command: Command) -> Bool {
        if past?.isReached != false || stops { return false }
        switch command {
        case .travel, .pause:
            waiting.removeAll { if case .save = $0 { false } else { true } }
            return false
        case .showGraphTrace, .pace, .branch(.compare), .branch(.name): return false
        case .save: break
        default: if waiting.isEmpty, !command.leavesPresent(trainer.settings) { return false }
        }
        let due = MonotonicClock.seconds + patience
        while waiting.isEmpty, past?.isReached == false, MonotonicClock.seconds < due { goStep() }
        return past?.isReached == false
    }

    /// Carries out what has waited for the step that is now reached, or is to be reached before the end.
    func carryOutWaiting() {
        let commands = waiting
        waiting = []
        finishWay()
        for command in commands { perform(command) }
    }

    /// Goes on to the wanted step, however long that takes.
    func finishWay() {
        while past?.isReached == false { goStep() }
    }

    /// Goes to the kept state next to the wanted step, or from there one step on.
    func goStep() {
        guard let past else { return }
        let place = trainer.step
        trainer.approach(past.target, of: past.present, by: past.way)
        if past.start == nil || trainer.step != place { self.past?.start = trainer.step }
        if trainer.step < place { self.past?.way.forget(after: trainer.step) }
        // The first state of a run that began with loaded weights is where the way back ends.
        if trainer.step > past.target { self.past?.target = trainer.step }
        if trainer.step < past.target, trainer.repeatPart(of: past.present) == .halted {
            self.past?.target = trainer.step
        }
        if trainer.step < past.target {
            self.past?.way.keep(
                trainer, at: MonotonicClock.seconds, shareOfTime: Timeline.shareOfTimeInPast)
        }
        guard trainer.step == self.past?.target, !trainer.isWithinStep else { return }
        if trainer.step == past.present.step { return arrive(at: past) }
        self.past?.isReached = true
        sayWhen()
    }

    /// Says which step is shown.
    func sayWhen() {
        if let past { say(Answer(showing: trainer.step, of: past.present.step).text, isForPause: true) }
    }

    func arrive(at past: Past) {
        trainer.complete(past.present)
        if let undo = past.undo { trainer.undoStack.append(undo) }
        self.past = nil
        branches = trainer.branchesReading
        // A run that a file describes may have been made with other kernels, or with data that have changed.
        if let hash = past.present.weightsHash, hash != trainer.weightsHash {
            say(past.arrival + "; computed again, its weights differ from those that were saved", isWarning: true)
        } else {
            say(past.arrival, isForPause: true)
        }
    }

    /// Makes the past that is shown the run that goes on; the present becomes a branch that undo brings back.
    func leavePresent() {
        finishWay()
        guard let past else { return }
        record(.goTo(trainer.step), at: past.present.step)
        trainer.leave(past.present)
        if let future = past.ghosts.first { ghosts.add(future, behind: trainer.tree.current) }
        branches = trainer.branchesReading
        if let latestSave, latestSave.step > trainer.step { savedRun = nil }
        self.past = nil
        say(
            "from step \(NumberFormat.grouped(trainer.step)) on: u brings back the run of "
                + Wording.grouped(past.present.step, "step"))
    }
}
