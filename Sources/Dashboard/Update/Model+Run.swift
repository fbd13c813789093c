import Presets
import Text
import Training

extension Model {
    /// Seconds of unsaved training after which quitting or leaving asks first, without and with a change by hand.
    static let secondsWorthAsking = (withoutChange: 60.0, withChange: 10.0)

    mutating func open(_ information: PresetInformation) {
        run = Run(information)
        menu = nil
        overlay = nil
    }

    mutating func refuse(_ reason: String) {
        if menu == nil { menu = PresetMenu() }
        menu?.opening = nil
        menu?.complaint = reason
    }

    mutating func pauseOrContinue() -> [Effect] {
        guard let run, run.snapshot != nil else { return [] }
        if run.isHalted { return tryAgain(.resume) }
        let pauses = run.isTraining
        self.run?.pendingPause = Run.PendingPause(isPaused: pauses, since: now)
        return [.post(pauses ? .pause : .resume)]
    }

    mutating func singleStep() -> [Effect] {
        run?.isHalted == true ? tryAgain(.step(1)) : post(.step(1), isPaused: true)
    }

    /// Repeats the step that was not finite, which only succeeds if a setting has been changed since.
    private mutating func tryAgain(_ command: Command) -> [Effect] {
        remark("The step is tried again. If it fails as before, g goes back to good weights, and r starts over.")
            + [.post(command)]
    }

    /// Posts a command; unless it is a single step, it also discards pending changes.
    mutating func post(_ command: Command, isPaused: Bool? = nil) -> [Effect] {
        guard run?.snapshot != nil else { return [] }
        if let isPaused { run?.pendingPause = Run.PendingPause(isPaused: isPaused, since: now) }
        if command != .step(1) { run?.pending = [] }
        return [.post(command)]
    }

    mutating func changePace(isFaster: Bool) -> [Effect] {
        guard let run, let snapshot = run.snapshot else { return [] }
        let (rate, attainable) = (snapshot.currentRate, snapshot.stepsPerSecond)
        var pace =
            isFaster
            ? run.pace.faster(rate: rate, attainable: attainable) : run.pace.slower(rate: rate, attainable: attainable)
        // A run without a length has no course to follow.
        if pace == .course, snapshot.length == nil { pace = .full }
        guard pace != run.pace else {
            return remark(
                isFaster
                    ? "Training already runs at full speed." : "This is the slowest pace: press s for single steps.")
        }
        self.run?.pendingPace = (pace, now)
        return remark("pace: \(pace.words)") + [.post(.pace(pace))]
    }

    /// Goes to another step of the run, if it has any.
    mutating func travel(_ travel: Travel) -> [Effect] {
        guard let snapshot = run?.snapshot else { return [] }
        let isInPast = snapshot.past != nil
        if travel == .present, !isInPast { return [] }
        if snapshot.step == 0, !isInPast { return remark("There is no past yet: the run is at step 0.") }
        return post(.travel(travel), isPaused: true)
    }

    mutating func undo() -> [Effect] {
        if run?.snapshot?.hasTwins == true { return post(.undo) }
        guard run?.snapshot?.undoable != nil || run?.pending.isEmpty == false else {
            return remark("There is nothing to undo.")
        }
        return post(.undo)
    }

    mutating func repair() -> [Effect] {
        guard let run, run.information.repair != nil else { return remark("This preset needs no repair.") }
        self.run?.isRepaired = true
        return startingAgain(with: .repair, from: run.isHalted || run.hasReachedItsEnd)
    }

    /// Starts over, and trains at once if the run before had ended.
    mutating func restart(newWeights: Bool) -> [Effect] {
        let answer = run?.snapshot?.step == 0 ? Self.answerBeforeTheFirstStep(newWeights: newWeights) : nil
        return (answer.map { remark($0) } ?? [])
            + startingAgain(with: .restart(newWeights: newWeights), from: run?.hasReachedItsEnd == true)
    }

    /// Returns the answer to a restart before the first step.
    private static func answerBeforeTheFirstStep(newWeights: Bool) -> String {
        newWeights
            ? "new initial weights; no step has been made yet" : "nothing to restart yet: no step has been made"
    }

    /// Posts a command; if the run has stopped or ended, training continues after it.
    private mutating func startingAgain(with command: Command, from hasEnded: Bool) -> [Effect] {
        post(command) + (hasEnded ? post(.resume, isPaused: false) : [])
    }

    mutating func save() -> [Effect] {
        guard let snapshot = run?.snapshot else { return [] }
        run?.pendingSave = snapshot.latestSave?.number ?? 0
        return [.post(.save(path: nil))]
    }

    mutating func saveTape() -> [Effect] {
        guard let run, run.snapshot != nil else { return [] }
        return [.post(.saveTape(path: "\(run.information.name).tape"))]
    }

    mutating func quit() -> [Effect] {
        guard let question = run?.questionBeforeLosing(then: .quit, saying: "quit") else { return [.quit] }
        overlay = .question(question)
        return []
    }

    /// Quits whatever is open; a second interrupt, at the question, quits without saving.
    mutating func interrupt() -> [Effect] {
        guard case .question(let question) = overlay, question.answers.last?.effects == [.quit] else { return quit() }
        return answer(question.answers.count - 1)
    }

    /// Shows a notice from the dashboard itself for a short time.
    mutating func remark(_ text: String, isWarning: Bool = false) -> [Effect] {
        run?.show(Notice(number: -1, text: text, isWarning: isWarning), now: now)
        return []
    }
}

extension Run {
    /// Returns a question to ask before effort that no file holds is lost; nil if there is none.
    func questionBeforeLosing(then effect: Effect, saying word: String) -> Question? {
        guard let snapshot, pendingSave == nil else { return nil }
        let seconds = snapshot.trainingSeconds - (saved?.trainingSeconds ?? 0)
        let changes = snapshot.changeCount - (saved?.changeCount ?? 0)
        let limits = Model.secondsWorthAsking
        guard seconds >= (changes > 0 ? limits.withChange : limits.withoutChange) else { return nil }
        let minutes = Int(min(seconds / 60, 1e9))
        var effort = seconds < 60 ? "\(Int(seconds)) s of training" : "\(minutes) min of training"
        if changes > 0 { effort += " and \(Wording.counted(changes, "change"))" }
        // What is left is the run, not the step of its past that is shown.
        let returning: [Effect] = snapshot.past == nil ? [] : [.post(.travel(.present))]
        // The other runs side by side are saved as its branches.
        let keeping: [Effect] = snapshot.hasTwins ? [.post(.keep(run: 0))] : []
        let saving = returning + keeping + [.post(.save(path: nil))]
        return Question(
            text: "Not saved: \(effort)\(saved == nil ? "" : " since the last save").",
            answers: [
                .init(key: "w", label: "save and \(word)", effects: saving + [effect]),
                .init(key: "q", label: "\(word) without saving", effects: [effect]),
            ])
    }
}

extension Pace {
    /// Pace in words, for example `at most 30 steps per second`.
    fileprivate var words: String {
        switch self {
        case .full: "full speed"
        case .limited(let rate): "at most \(NumberFormat.compact(rate)) steps per second"
        case .course: "the preset's own"
        }
    }
}
