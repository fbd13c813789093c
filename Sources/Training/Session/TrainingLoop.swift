import Files
import Presets
import Text

/// Loop of the training queue: carries out commands, makes steps and publishes snapshots.
final class TrainingLoop {
    let trainer: Trainer
    let mailbox: Mailbox
    private var target: SaveTarget
    var latestSave: SaveReport?
    /// Run of the latest save that succeeded; nil if the run has gone back behind it.
    var savedRun: Int?
    private var changeCount = 0
    var isPaused: Bool
    private var pace: Pace
    private var paceClock = PaceClock()
    /// Number of steps to make before pausing; nil for no limit.
    private var remaining: Int?
    private(set) var rate = RateMeter()
    var viewSchedule = ViewSchedule()
    /// Whether a twin has just been refused, so that the training that was to follow does not.
    var refusesResume = false
    /// Schedules of the twins' views.
    var twinSchedules: [ViewSchedule] = []
    /// Inspector of the graph; nil unless its trace is shown.
    private var inspector: GraphInspector?
    private var notice: Notice?
    /// Runs that are drawn behind this one.
    var ghosts = Ghosts()
    var branches: BranchesReading
    /// Run whose past is shown; nil in the present.
    var past: Past?
    /// Commands that wait until the wanted step is reached.
    var waiting: [Command] = []
    /// Seconds for which the way to the wanted step may keep a command waiting without a word.
    var patience = 0.1
    private var commandCount = 0
    private(set) var stops = false
    /// What was done to the run so far, for marks on a recording of the screen.
    var acts = ActLog()
    /// Latest report on the answers; nil before the first.
    private var report: ModelReport?
    var recorder: TapeRecorder
    /// Reason why the tape is no longer kept, until it has been told.
    var tapeProblem: String?
    /// Tape that is played; nil once it is over or left.
    var player: TapePlayer?

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
            } else if isPaused, trainer.isWithinTurns {
                finishTurns()
            } else if isPaused, canPrepareStepBack {
                prepareStepBack()
            } else if isPaused {
                mailbox.waitForCommand()
            } else if let pacedRate {
                train(atMost: pacedRate)
            } else {
                train(steps: .max)
            }
        }
    }

    /// Run whose steps are shown or computed again, and the step wanted there.
    struct Past {
        let present: FormerRun
        /// Runs drawn behind the step that is shown: its own future before the others.
        let ghosts: [Ghost]
        var target: Int
        /// Step whose state was kept, from which the others are computed again; nil before the way begins.
        var start: Int?
        /// States on the way, for the next steps, which are probably near.
        var way: Timeline
        /// Whether the trainer is at that step.
        var isReached = false
        /// Step from which a step back is prepared.
        var preparedStep: Int?
        /// What is said when the end of the run is reached, and how that is undone.
        var arrival: String
        var undo: Undo?
    }

    // MARK: - Training

    /// Steps per second that the pace allows at the current step; nil at full speed.
    private var pacedRate: Double? {
        switch pace {
        case .full: nil
        case .limited(let stepsPerSecond): stepsPerSecond
        case .course: trainer.length.map { Course(length: $0).rate(at: trainer.farthestStep) }
        }
    }

    /// Makes the steps that are due, or sleeps until some are due or a command arrives.
    private func train(atMost stepsPerSecond: Double) {
        let now = MonotonicClock.seconds
        let wait = paceClock.wait(at: now)
        // A step that has begun is finished without waiting.
        if trainer.isWithinRound { return train(steps: 1) }
        guard wait == 0 else {
            mailbox.waitForCommand(atMost: wait)
            return rate.wait(MonotonicClock.seconds - now)
        }
        train(steps: paceClock.takeSteps(stepsPerSecond, at: now))
    }

    /// Makes up to `steps` steps, until a command waits or a snapshot is due.
    private func train(steps: Int) {
        rate.begin(step: trainer.farthestStep)
        let due = MonotonicClock.seconds + Self.snapshotInterval
        let others = rate.clockStride - 1
        var left = steps
        while left > 0, !mailbox.hasPendingCommands, makeStep() {
            let isWhole = !trainer.isWithinRound
            if isWhole { left -= 1 }
            if !isWhole || left & others == 0, MonotonicClock.seconds >= due { break }
        }
        rate.end(step: trainer.farthestStep)
        for runner in trainer.runs { runner.timeline.keep(runner, at: rate.trainingSeconds) }
        publish(refreshingView: isPaused)
    }

    /// Makes a step or a part of one, and pauses after the last one requested; returns whether more may follow.
    func makeStep() -> Bool {
        if player != nil, !trainer.isWithinRound, !playActs() { return false }
        let mayStop = trainer.turn == 0 && (trainer.twins.isEmpty || trainer.canGoOn)
        let outcome = player == nil ? trainer.advanceInTurn() : trainer.playInTurn()
        if mayStop, trainer.halt != nil { record(.stop, at: trainer.step) }
        if outcome == .working { return true }
        if outcome == .finished, let ending = trainer.ending { acts.append(ending.words) }
        if outcome != .applied || remaining == 1 {
            isPaused = true
            remaining = nil
            return false
        }
        remaining = remaining.map { $0 - 1 }
        return true
    }

    /// Seconds between snapshots while training: thirty snapshots per second.
    static var snapshotInterval: Double { 1.0 / 30 }

    func publish(refreshingView: Bool) {
        let measured = viewSchedule.view(refreshing: refreshingView, isPaceLimited: isWaiting) {
            ViewSchedule.MeasuredView(
                view: trainer.makeView(), picture: trainer.makePicture(), accuracy: trainer.trainingAccuracy)
        }
        var run = trainer.runReading()
        run.accuracy = measured.accuracy
        var snapshot = Snapshot(
            run, session: reading, view: measured.view, picture: measured.picture,
            graphTrace: inspector?.inspect(trainer, refreshing: refreshingView))
        snapshot.report = report
        (snapshot.ghosts, snapshot.branches) = (past?.ghosts ?? ghosts.shown, branches)
        if !trainer.twins.isEmpty { snapshot.ghosts = twinGhosts(refreshingView: refreshingView) }
        mailbox.publish(snapshot)
    }

    /// Whether the pace leaves time between steps.
    var isWaiting: Bool { pacedRate.map { $0 < rate.stepsPerSecond } ?? false }

    private var reading: SessionReading {
        var reading = SessionReading()
        (reading.isPaused, reading.pace, reading.notice, reading.acts) = (isPaused, pace, notice, acts)
        (reading.latestSave, reading.changeCount) = (currentSave, changeCount)
        (reading.stepsPerSecond, reading.trainingSeconds) = (rate.stepsPerSecond, rate.trainingSeconds)
        (reading.pacedRate, reading.progress) = (pacedRate, trainer.farthestProgress)
        reading.twinsGoOn = trainer.twins.contains(where: \.trainer.canGoOn)
        reading.playsTape = player != nil
        reading.past = past.map { PastReading(target: $0.target, present: $0.present.step, start: $0.start ?? 0) }
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
        self.stops = stops
        for command in commands { carryOut(command) }
        commandCount += commands.count
        if stops, !waiting.isEmpty { carryOutWaiting() }
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
    func perform(_ command: Command) {
        if !trainer.twins.isEmpty, !command.isPossibleBesideTwins { return refuseBesideTwins() }
        if case .twin = command {
        } else {
            defer { refusesResume = false }
            if refusesResume, command == .resume, trainer.twins.isEmpty { return }
        }
        if isToWait(command) { return waiting.append(command) }
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
        case .load(let path): if let problem = load(path) { say(problem, isWarning: true) }
        case .twin(let change): beginTwin(change)
        case .keep(let run): keep(run: run, at: trainer.farthestStep)
        case .save(let path): save(to: path)
        case .saveTape(let path): saveTape(as: path)
        case .judge(let path): judge(writingTo: path)
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
        acts.append(label)
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
        trainer.goOnBeyondEnds()
    }

    private func change(to pace: Pace) {
        self.pace = pace
        paceClock = PaceClock()
    }

    /// Saves the best step and the last one beside it, or the one that is shown if it is of the past, one of several runs or
    /// has a name of its own.
    private func save(to other: String?) {
        finishWay()
        let mayBeAnother = other == nil && past == nil && !trainer.hasTwins
        if mayBeAnother { trainer.abandonStep() }
        let better = mayBeAnother ? trainer.betterStep(than: trainer.measuredReading()) : nil
        let path = other ?? target.pathToWrite
        // A file of the last step that this run wrote is kept up to date.
        let hasLast = better != nil || mayBeAnother && target.hasWrittenLast
        let last = hasLast ? target.lastPathToWrite(beside: path) : nil
        var report = SaveReport(
            number: (latestSave?.number ?? 0) + 1, step: better?.step ?? trainer.step, path: path,
            trainingSeconds: rate.trainingSeconds,
            changeCount: changeCount)
        if let better, let last { report.last = .init(step: trainer.step, path: last, lowestLoss: better.loss) }
        // An earlier step holds nothing of what was done since the save before.
        if past != nil {
            report.trainingSeconds = latestSave?.trainingSeconds ?? 0
            report.changeCount = latestSave?.changeCount ?? 0
        }
        do throws(FileError) {
            if let last { try checkpoint.write(to: last) }
            if better == nil {
                try checkpoint.write(to: path)
            } else {
                try trainer.atBest { () throws(FileError) in try Checkpoint(trainer).write(to: path) }
            }
            if other == nil { target.take(path, last: last) }
            savedRun = trainer.state.run
        } catch {
            report.failure = "\(error)"
        }
        say(report.words, isWarning: report.failure != nil)
        latestSave = report
    }

    /// Judges the answers with the weights of now, and writes the worst to a file if there is a name for it.
    private func judge(writingTo name: String?) {
        do {
            let report = try trainer.report(worstCount: name == nil ? ModelReport.shownCount : ModelReport.listedCount)
            self.report = report
            guard let name else { return }
            let path = Path.unused(name)
            try AtomicFile.write(report.worstRowsCSV, to: path)
            say("the rows, worst first, are in \(path.pathForDisplay)")
        } catch {
            say("\(error)", isWarning: true)
        }
    }

    /// Checkpoint of the step that is shown; of a step of the past, the steps after it are a branch.
    private var checkpoint: Checkpoint {
        guard let past else { return Checkpoint(trainer) }
        let tree = trainer.tree
        defer { trainer.tree = tree }
        trainer.tree.part(leaving: past.present, for: .travel, at: (trainer.step, trainer.journal.records.count))
        return Checkpoint(trainer)
    }

    func say(_ text: String, isWarning: Bool = false, isForPause: Bool = false, stays: Bool = false) {
        notice = Notice(
            number: (notice?.number ?? 0) + 1, text: text, isWarning: isWarning, isForPause: isForPause, stays: stays)
    }
}
