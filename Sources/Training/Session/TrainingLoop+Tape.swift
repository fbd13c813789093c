import Files
import Presets
import Text

/// The tape that is recorded, and the one that is played.
extension TrainingLoop {
    /// Records a command that changes what is computed, before it is carried out.
    func record(_ command: Command) {
        guard let act = TapeAct(command) else { return }
        switch act {
        case .change(let change) where trainer.settings.value(like: change) == change: return
        // It only leaves the past again.
        case .undo where past != nil: return
        case .change(let change) where trainer.problem(with: change) != nil: return
        case .twin(let change) where trainer.problem(withTwin: change) != nil: return
        case .branch(let number) where trainer.tree.run(number) == nil: return
        // It is recorded once the file has been read.
        case .load: return
        default: record(act, at: past?.present.step ?? trainer.step)
        }
    }

    func record(_ act: TapeAct, at step: Int) {
        // A change is noted once it is known not to be refused.
        if case .change = act {} else { note(act) }
        if let error = recorder.record(TapeEntry(step: step, act)) { tapeProblem = "\(error)" }
    }

    /// Adds an act to those that a recording of the screen marks, before it is carried out.
    func note(_ act: TapeAct) {
        if let label = act.label(for: trainer) { acts.append(label) }
    }

    func endTape() {
        guard !recorder.tape.settings.isEmpty else { return }
        // The end of a run that would have to be computed again first is left out; the program is to end now.
        if let past, past.present.end == nil { return }
        returnFromPast()
        if let keep = keepingFirst { record(keep.act, at: keep.step) }
        record(trainer.tapeEnd.act, at: trainer.step)
    }

    /// Goes back to the end of the run whose past is shown.
    func returnFromPast() {
        guard past != nil else { return }
        go(.step(.max))
        finishWay()
    }

    /// Does what the tape says at this step; returns whether the next step may follow.
    func playActs() -> Bool {
        while let next = player?.nextStep, next <= trainer.step {
            // A run that has stopped waits until the others have made the steps after which one is kept.
            if case .keep(_, let last) = player?.nextAct, last > trainer.farthestStep,
                trainer.runs.contains(where: \.canGoOn)
            {
                return true
            }
            guard let act = player?.take(at: trainer.step) else { break }
            guard next == trainer.step else {
                return endPlaying("the run is at step \(NumberFormat.grouped(trainer.step))", at: next)
            }
            switch act {
            case .note(let text):
                note(act)
                isPaused = true
                say(text, isForPause: true, stays: true)
                return false
            case .end(let hash, let kernels):
                note(act)
                (player, isPaused) = (nil, true)
                let verdict = trainer.verdict(hash: hash, kernels: kernels)
                say("the tape is over: \(verdict.words)", isWarning: verdict == .different)
                return false
            case .stop:
                note(act)
                if trainer.tryStep() != .halted {
                    return endPlaying("the step was to stop the run, but it could be made")
                }
            case .goTo(let step):
                go(.step(step))
                leavePresent()
                isPaused = false
            case .branch(let number) where trainer.tree.run(number) == nil:
                return endPlaying("there is no branch \(number)")
            case .twin(let change) where trainer.problem(withTwin: change) != nil:
                return endPlaying(trainer.problem(withTwin: change) ?? "")
            case .keep(let run, _) where run > trainer.twins.count:
                return endPlaying("there is no run \(TwinReading.letter(run))")
            case _ where !trainer.twins.isEmpty && !act.isPossibleBesideTwins:
                return endPlaying(TapeAct.refusalBesideTwins)
            case .load(let path):
                if let problem = load(path) { return endPlaying(problem) }
                isPaused = false
            case .keep(let run, let last):
                keep(run: run, at: last)
                isPaused = false
            default:
                if let command = Command(act) { perform(command) }
                finishWay()
                isPaused = false
                trainer.continueBeyondEnd()
            }
        }
        if player?.isOver == true {
            (player, isPaused) = (nil, true)
            acts.append("the tape is over")
            say("the tape is over", isForPause: true)
            return false
        }
        return true
    }

    /// Stops playing because a line cannot be played; returns that no step may follow.
    func endPlaying(_ reason: String, at step: Int? = nil) -> Bool {
        (player, isPaused) = (nil, true)
        acts.append("the tape ends")
        say("the tape ends at its step \(NumberFormat.grouped(step ?? trainer.step)): \(reason)", isWarning: true)
        return false
    }

    /// Writes the tape so far with an end at the latest step.
    func saveTape(as name: String) {
        returnFromPast()
        trainer.abandonStep()
        var tape = recorder.tape
        if let keep = keepingFirst { tape.entries.append(keep) }
        tape.entries.append(trainer.tapeEnd)
        let path = Path.unused(name)
        do throws(FileError) {
            try AtomicFile.write(Array(tape.placed(at: path).text.utf8), to: path)
            say("tape written: nntui replay \(path) plays it")
        } catch {
            say("tape not written: \(error)", isWarning: true)
        }
    }
}
