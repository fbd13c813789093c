import Files
import Presets
import Text

/// Loop of the training queue: carries out commands, makes steps and publishes snapshots.
final class TrainingLoop {
    private let trainer: Trainer
    private let mailbox: Mailbox
    private var target: SaveTarget
    private var latestSave: SaveReport?
    /// Run of the latest save that succeeded; nil if the run has gone back behind it.
    private var savedRun: Int?
    private var changeCount = 0
    private var isPaused: Bool
    private var pace: Pace
    private var paceClock = PaceClock()
    /// Number of steps to make before pausing; nil for no limit.
    private var remaining: Int?
    private var rate = RateMeter()
    private var viewSchedule = ViewSchedule()
    /// Inspector of the graph; nil unless its trace is shown.
    private var inspector: GraphInspector?
    private var notice: Notice?
    /// Runs that are drawn behind this one.
    private var ghosts = Ghosts()
    private var branches: BranchesReading
    /// Run whose past is shown; nil in the present.
    private var past: Past?
    private var commandCount = 0
    private var stops = false
    private var recorder: TapeRecorder
    /// Reason why the tape is no longer kept, until it has been told.
    private var tapeProblem: String?
    /// Tape that is played; nil once it is over or left.
    private var player: TapePlayer?

    init(
        trainer: Trainer, isPaused: Bool, pace: Pace, target: SaveTarget, mailbox: Mailbox,
        tape: TapeOptions
    ) {
        recorder = TapeRecorder(tape)
        player = tape.played.map(TapePlayer.init)
        self.trainer = trainer
        branches = trainer.branchesReading
        self.isPaused = isPaused
        self.pace = pace
        self.target = target
        self.mailbox = mailbox
    }

    func run() {
        publish(refreshingView: true)
        defer { endTape() }
        while !stops {
            drainCommands()
            if stops { return }
            if past?.isReached == false {
                goOn()
            } else if isPaused {
                mailbox.waitForCommand()
            } else if let pacedRate {
                train(atMost: pacedRate)
            } else {
                train(steps: .max)
            }
        }
    }

    // MARK: - Training

    /// Steps per second that the pace allows at the current step; nil at full speed.
    private var pacedRate: Double? {
        switch pace {
        case .full: nil
        case .limited(let stepsPerSecond): stepsPerSecond
        case .course: trainer.length.map { Course(length: $0).rate(at: trainer.step) }
        }
    }

    /// Makes the steps that are due, or sleeps until some are due or a command arrives.
    private func train(atMost stepsPerSecond: Double) {
        let now = MonotonicClock.seconds
        let wait = paceClock.wait(at: now)
        // A step that has begun is finished without waiting.
        if trainer.isWithinStep { return train(steps: 1) }
        guard wait == 0 else {
            mailbox.waitForCommand(atMost: wait)
            return rate.wait(MonotonicClock.seconds - now)
        }
        train(steps: paceClock.takeSteps(stepsPerSecond, at: now))
    }

    /// Makes up to `steps` steps, until a command waits or a snapshot is due.
    private func train(steps: Int) {
        rate.begin(step: trainer.step)
        let due = MonotonicClock.seconds + Self.snapshotInterval
        let others = rate.clockStride - 1
        var left = steps
        while left > 0, !mailbox.hasPendingCommands, makeStep() {
            let isWhole = !trainer.isWithinStep
            if isWhole { left -= 1 }
            if !isWhole || left & others == 0, MonotonicClock.seconds >= due { break }
        }
        rate.end(step: trainer.step)
        trainer.timeline.keep(trainer, at: rate.trainingSeconds)
        publish(refreshingView: isPaused)
    }

    /// Makes a step or a part of one, and pauses after the last one requested; returns whether more may follow.
    private func makeStep() -> Bool {
        if player != nil, !trainer.isWithinStep, !playActs() { return false }
        let outcome = player == nil ? trainer.advancePart() : trainer.playPart()
        if outcome == .working { return true }
        if outcome == .halted { record(.stop, at: trainer.step) }
        if outcome != .applied || remaining == 1 {
            isPaused = true
            remaining = nil
            return false
        }
        remaining = remaining.map { $0 - 1 }
        return true
    }

    /// Seconds between snapshots while training: thirty snapshots per second.
    private static var snapshotInterval: Double { 1.0 / 30 }

    private func publish(refreshingView: Bool) {
        let measured = viewSchedule.view(refreshing: refreshingView, isPaceLimited: isWaiting) {
            ViewSchedule.MeasuredView(
                view: trainer.makeView(), picture: trainer.makePicture(), accuracy: trainer.trainingAccuracy)
        }
        var run = trainer.runReading()
        run.accuracy = measured.accuracy
        var snapshot = Snapshot(
            run, session: reading, view: measured.view, picture: measured.picture,
            graphTrace: inspector?.inspect(trainer, refreshing: refreshingView))
        (snapshot.ghosts, snapshot.branches) = (past?.ghosts ?? ghosts.shown, branches)
        mailbox.publish(snapshot)
    }

    /// Whether the pace leaves time between steps.
    private var isWaiting: Bool { pacedRate.map { $0 < rate.stepsPerSecond } ?? false }

    private var reading: SessionReading {
        var reading = SessionReading()
        (reading.isPaused, reading.pace, reading.notice) = (isPaused, pace, notice)
        (reading.latestSave, reading.changeCount) = (currentSave, changeCount)
        (reading.stepsPerSecond, reading.trainingSeconds) = (rate.stepsPerSecond, rate.trainingSeconds)
        (reading.pacedRate, reading.progress) = (pacedRate, trainer.progress)
        reading.past = past.map { PastReading(target: $0.target, present: $0.present.step) }
        (reading.stepSeconds, reading.commandCount) = (trainer.isWithinStep ? rate.waiting : 0, commandCount)
        return reading
    }

    /// Latest save, which may be of another run than that of now.
    private var currentSave: SaveReport? {
        var report = latestSave
        if report?.failure == nil, savedRun != trainer.state.run { report?.isOfAnotherRun = true }
        return report
    }

    // MARK: - Commands

    private func drainCommands() {
        guard mailbox.hasPendingCommands else { return }
        let (commands, stops) = mailbox.takeCommands()
        for command in commands { carryOut(command) }
        commandCount += commands.count
        self.stops = stops
        if !commands.isEmpty { publish(refreshingView: isPaused) }
    }

    private func carryOut(_ command: Command) {
        let leavesTape = player != nil && TapeAct(command) != nil
        if leavesTape { player = nil }
        perform(command)
        if leavesTape { say((notice.map { $0.text + "; " } ?? "") + "the tape is not played from here on") }
        if let problem = tapeProblem { say("the tape is not kept: \(problem)", isWarning: true) }
        tapeProblem = nil
    }

    /// Carries out a command of a person or of a tape.
    private func perform(_ command: Command) {
        if inspector?.stage == .update, command != .nextStage { inspector?.leaveStages() }
        let branchCount = trainer.tree.branches.count
        if command.leavesPresent(trainer.settings) { leavePresent() }
        record(command)
        switch command {
        case .showGraphTrace(let isShown): inspector = isShown ? GraphInspector() : nil
        case .nextStage: nextStage()
        case .change(let change): apply(change, isFork: trainer.tree.branches.count > branchCount)
        case .travel(let travel): go(travel)
        case .undo: undo()
        case .goBack: goBack()
        case .pause: isPaused = true
        case .resume: resume(steps: nil)
        case .step(let count): resume(steps: max(1, count) + (isPaused ? 0 : remaining ?? 0))
        case .pace(let pace): change(to: pace)
        case .restart(let newWeights):
            leave(newWeights ? .newWeights : .restart) { trainer.restart(newWeights: newWeights) }
        case .repair: leave(.repair) { trainer.repair() }
        case .branch(let act): carryOut(act)
        case .save(let path): save(to: path)
        case .saveTape(let path): saveTape(as: path)
        }
        if command.changesRun { changeCount += 1 }
    }

    /// Goes back and pauses there, so that what is reached can be seen.
    private func goBack() {
        isPaused = true
        leave(.goBack) { trainer.goBack() }
        if let latestSave, latestSave.step > trainer.step { savedRun = nil }
    }

    private func apply(_ change: Change, isFork: Bool) {
        let label = change.label(in: trainer.settings)
        let isNew = trainer.settings.value(like: change) != change && change.scope != .view
        if let problem = trainer.apply(change) { return say(problem, isWarning: true) }
        guard isNew else { return }
        say(
            isFork
                ? "\(label), from step \(NumberFormat.grouped(trainer.step)) on: u twice returns"
                : "\(label): u takes it back")
    }

    private func undo() {
        if past != nil { return go(.present) }
        let undone = trainer.undoable
        if let number = trainer.branchToUndo { return choose(number, for: .undo) }
        trainer.undo()
        if let undone { say("undone: \(undone)") }
    }

    // MARK: - The past

    /// Run whose steps are shown or computed again, and the step wanted there.
    private struct Past {
        let present: FormerRun
        /// Runs drawn behind the step that is shown: its own future before the others.
        let ghosts: [Ghost]
        var target: Int
        /// Whether the trainer is at that step.
        var isReached = false
        /// What is said when the end of the run is reached, and how that is undone.
        var arrival: String
        var undo: Undo?
    }

    /// Sets out for an earlier step of the run, or on from there up to the present.
    ///
    /// The way is gone once no other command waits, so that a key held down does not make it again and again.
    private func go(_ travel: Travel) {
        isPaused = true
        trainer.abandonStep()
        if travel == .present, let past, past.present.end == nil, !past.isReached { return breakOff() }
        let last = past?.present.step ?? trainer.step
        let target = travel.target(from: past?.target ?? trainer.step, last: last)
        if past == nil {
            guard target < last else { return }
            let future = ghost(for: .travel)
            past = Past(
                present: FormerRun(trainer), ghosts: [future] + ghosts.shown.prefix(2), target: target,
                arrival: "in the present again, at step \(NumberFormat.grouped(last))")
        }
        past?.target = target
        past?.isReached = false
    }

    /// Stays at the step that has been reached on the way to another one.
    private func breakOff() {
        past?.target = trainer.step
        past?.isReached = true
        sayWhen()
    }

    /// Goes on to the wanted step until it is reached, a command waits or a snapshot is due.
    private func goOn() {
        let due = MonotonicClock.seconds + Self.snapshotInterval
        while past?.isReached == false {
            goStep()
            if mailbox.hasPendingCommands || MonotonicClock.seconds >= due { break }
        }
        publish(refreshingView: past?.isReached != false)
    }

    /// Goes to the kept state next to the wanted step, or from there one step on.
    private func goStep() {
        guard let past else { return }
        trainer.approach(past.target, of: past.present)
        if trainer.step < past.target, trainer.repeatPart(of: past.present) == .halted {
            self.past?.target = trainer.step
        }
        guard trainer.step == self.past?.target, !trainer.isWithinStep else { return }
        if past.target == past.present.step { return arrive(at: past) }
        self.past?.isReached = true
        sayWhen()
    }

    /// Says which step is shown.
    private func sayWhen() {
        if let past { say(Answer(showing: trainer.step, of: past.present.step).text, isForPause: true) }
    }

    private func arrive(at past: Past) {
        trainer.complete(past.present)
        if let undo = past.undo { trainer.undoStack.append(undo) }
        self.past = nil
        branches = trainer.branchesReading
        say(past.arrival, isForPause: true)
    }

    /// Makes the past that is shown the run that goes on; the present becomes a branch that undo brings back.
    private func leavePresent() {
        while past?.isReached == false { goStep() }
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

    // MARK: - Branches

    private func ghost(for departure: Departure) -> Ghost {
        var ghost = Ghost(
            run: trainer.runReading(), view: viewSchedule.latest.view, departure: departure,
            branch: trainer.tree.current)
        ghost.norms = trainer.timeline.norms
        return ghost
    }

    private func carryOut(_ act: BranchCommand) {
        switch act {
        case .choose(let number): choose(number, for: .choice)
        case .compare(let number): compare(number)
        case .name(let number, let name): trainer.name(branch: number, name)
        case .delete(let number):
            trainer.delete(branch: number)
            ghosts.remove(number)
        }
        branches = trainer.branchesReading
    }

    /// Goes on with another branch, whose end may have to be computed again first.
    private func choose(_ number: Int, for departure: Departure) {
        if past != nil { returnFromPast() }
        isPaused = true
        let left = ghost(for: departure)
        guard let run = trainer.beginChange(to: number) else { return }
        ghosts.add(left, behind: number)
        let steps = Wording.grouped(run.step, "step")
        var past = Past(
            present: run, ghosts: ghosts.shown, target: run.step, arrival: "the run of \(steps) is back")
        if departure == .choice {
            past.arrival = "branch \(number) is back, with \(steps): space goes on, u returns to branch \(left.branch)"
            past.undo = Undo(changeFrom: left.branch)
        }
        self.past = past
        goStep()
    }

    private func compare(_ number: Int) {
        guard !ghosts.remove(number), let run = trainer.tree.run(number) else { return }
        ghosts.show(run, branch: number)
    }

    /// Carries out what may leave the current run for another one, and keeps what is left; returns whether it does.
    @discardableResult
    private func leave(_ departure: Departure, _ act: () -> Void) -> Bool {
        let left = ghost(for: departure)
        let departureCount = trainer.departureCount
        act()
        guard left.run.step > 0, trainer.departureCount != departureCount || departure == .repair else {
            branches = trainer.branchesReading
            if departure == .repair { say(Answer(toRepairFrom: left, settings: trainer.settings).text) }
            return false
        }
        ghosts.add(left, behind: trainer.tree.current)
        branches = trainer.branchesReading
        let answer = Answer(
            to: left, step: trainer.step, settings: trainer.settings, undoable: trainer.undoable)
        say(answer.text, isForPause: departure == .goBack)
        return true
    }

    /// Advances the graph trace by one stage; for the update, the trainer makes the step, computing again what was
    /// shown.
    private func nextStage() {
        isPaused = true
        guard inspector?.advance(trainer) == true else { return }
        trainer.continueBeyondEnd()
        if trainer.advance() == .halted { inspector?.leaveStages() } else { inspector?.finish(trainer) }
    }

    private func resume(steps: Int?) {
        inspector?.leaveStages()
        remaining = steps
        isPaused = false
        // The first step is made at once, however slow the pace.
        paceClock = PaceClock()
        trainer.continueBeyondEnd()
    }

    private func change(to pace: Pace) {
        self.pace = pace
        paceClock = PaceClock()
    }

    private func save(to other: String?) {
        while past?.isReached == false { goStep() }
        let path = other ?? target.pathToWrite
        var report = SaveReport(
            number: (latestSave?.number ?? 0) + 1, step: trainer.step, path: path,
            trainingSeconds: rate.trainingSeconds,
            changeCount: changeCount)
        // An earlier step holds nothing of what was done since the save before.
        if past != nil {
            report.trainingSeconds = latestSave?.trainingSeconds ?? 0
            report.changeCount = latestSave?.changeCount ?? 0
        }
        do throws(FileError) {
            try Checkpoint(trainer).write(to: path)
            if other == nil { target.take(path) }
            savedRun = trainer.state.run
        } catch {
            report.failure = "\(error)"
        }
        say(report.words, isWarning: report.failure != nil)
        latestSave = report
    }

    // MARK: - The tape

    /// Records a command that changes what is computed, before it is carried out.
    private func record(_ command: Command) {
        guard let act = TapeAct(command) else { return }
        switch act {
        case .change(let change) where trainer.settings.value(like: change) == change: return
        // It only leaves the past again.
        case .undo where past != nil: return
        case .branch(let number) where trainer.tree.run(number) == nil: return
        default: record(act, at: past?.present.step ?? trainer.step)
        }
    }

    private func record(_ act: TapeAct, at step: Int) {
        if let error = recorder.record(TapeEntry(step: step, act)) { tapeProblem = "\(error)" }
    }

    private func endTape() {
        guard !recorder.tape.settings.isEmpty else { return }
        while past != nil, trainer.step != past?.present.step { returnFromPast() }
        record(.end(hash: trainer.weightsHash, kernels: Trainer.kernels), at: trainer.step)
    }

    /// Goes back to the end of the run whose past is shown.
    private func returnFromPast() {
        go(.step(.max))
        while past != nil { goStep() }
    }

    /// Does what the tape says at this step; returns whether the next step may follow.
    private func playActs() -> Bool {
        while let next = player?.nextStep, next <= trainer.step, let act = player?.take(at: trainer.step) {
            guard next == trainer.step else {
                return endPlaying("the run is at step \(NumberFormat.grouped(trainer.step))", at: next)
            }
            switch act {
            case .note(let text):
                isPaused = true
                say(text, isForPause: true)
                return false
            case .end(let hash, let kernels):
                (player, isPaused) = (nil, true)
                let verdict = trainer.verdict(hash: hash, kernels: kernels)
                say("the tape is over: \(verdict.words)", isWarning: verdict == .different)
                return false
            case .stop:
                if trainer.tryStep() != .halted {
                    return endPlaying("the step was to stop the run, but it could be made")
                }
            case .goTo(let step):
                go(.step(step))
                leavePresent()
                isPaused = false
            case .branch(let number) where trainer.tree.run(number) == nil:
                return endPlaying("there is no branch \(number)")
            default:
                if let command = Command(act) { perform(command) }
                while past != nil { goStep() }
                isPaused = false
                trainer.continueBeyondEnd()
            }
        }
        if player?.isOver == true {
            (player, isPaused) = (nil, true)
            say("the tape is over", isForPause: true)
            return false
        }
        return true
    }

    /// Stops playing because a line cannot be played; returns that no step may follow.
    private func endPlaying(_ reason: String, at step: Int? = nil) -> Bool {
        (player, isPaused) = (nil, true)
        say("the tape ends at its step \(NumberFormat.grouped(step ?? trainer.step)): \(reason)", isWarning: true)
        return false
    }

    /// Writes the tape so far with an end at the latest step.
    private func saveTape(as name: String) {
        if past != nil { returnFromPast() }
        trainer.abandonStep()
        var tape = recorder.tape
        tape.entries.append(
            TapeEntry(step: trainer.step, .end(hash: trainer.weightsHash, kernels: Trainer.kernels)))
        let path = Path.unused(name)
        do throws(FileError) {
            try AtomicFile.write(Array(tape.text.utf8), to: path)
            say("tape written: nntui replay \(path) plays it")
        } catch {
            say("tape not written: \(error)", isWarning: true)
        }
    }

    private func say(_ text: String, isWarning: Bool = false, isForPause: Bool = false) {
        notice = Notice(
            number: (notice?.number ?? 0) + 1, text: text, isWarning: isWarning, isForPause: isForPause)
    }
}
