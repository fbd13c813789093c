import Presets
import Text

/// Twins: other runs that make the same steps beside this one, each with one difference.
///
/// They take turns, so that all of them, unless a step of theirs was not finite, have made the same number of steps after
/// each round. Only one of them is kept in the end; the others become branches of it.
extension Trainer {
    /// Number of twins at most, the run itself not counted.
    package static var twinLimit: Int { 3 }

    /// This run and its twins, in the order of their turns.
    var runs: [Trainer] { [self] + twins.map(\.trainer) }

    /// Whether other runs make their steps beside this one.
    package var hasTwins: Bool { !twins.isEmpty }

    /// Whether a step can follow; a step that was not finite ends a run beside others.
    var canGoOn: Bool { halt == nil }

    /// Number of steps of the run that has made the most.
    package var farthestStep: Int { twins.reduce(step) { max($0, $1.trainer.step) } }

    /// Whether some run still has to make the step that another one has made.
    ///
    /// It is asked after each step, and so makes no array.
    package var isWithinRound: Bool {
        turn != 0 || isWithinStep || !twins.isEmpty && twins.contains { $0.trainer.isWithinStep }
    }

    /// Whether some runs have made a step that others have not.
    var isWithinTurns: Bool { turn != 0 }

    /// Returns a sentence explaining why a twin with this difference cannot begin now; nil if it can.
    func problem(withTwin change: Change) -> String? {
        if twins.count >= Self.twinLimit { return "there are four runs already; enter keeps one of them" }
        if change.scope == .view || settings.value(like: change) == change {
            return "that is no difference: the run has it already"
        }
        if twins.contains(where: { $0.change == change }) { return "there is such a run already" }
        if let first = twins.first, first.start.step != farthestStep || isWithinRound {
            return "the runs have parted at step \(NumberFormat.grouped(first.start.step)); enter keeps one of them"
        }
        var changed = settings
        changed.apply(change)
        if step > 0, changed.initializer != settings.initializer || changed.seed != settings.seed {
            return "initial weights are drawn at step 0: r starts over, then T begins a twin"
        }
        if let problem = problem(with: change) { return problem }
        if memoryBytes > MachineMemory.available { return "the machine's memory does not suffice for another run" }
        return nil
    }

    /// Begins a twin with a difference; returns the reason, in a sentence, if that is not possible.
    @discardableResult
    package func beginTwin(_ change: Change) -> String? {
        if let problem = problem(withTwin: change) { return problem }
        abandonStep()
        let (label, start) = (change.label(in: settings), (step: step, recordCount: journal.records.count))
        do throws(TrainerError) {
            let twin = try makeTwin()
            if let problem = twin.apply(change) { return problem }
            twins.append(Twin(trainer: twin, change: change, label: label, start: start))
            fitBranches()
        } catch {
            return "\(error)"
        }
        return nil
    }

    /// Returns a trainer in the same state, which shares the data.
    private func makeTwin() throws(TrainerError) -> Trainer {
        let twin = try makeCompanion()
        let run = FormerRun(self)
        twin.goToStart(of: run, for: step)
        twin.complete(run)
        twin.timeline.limit(to: Self.memoryOfTwin(historyMemory))
        (twin.wasSolved, twin.settledSettings) = (wasSolved, settledSettings)
        // With its difference it may make the step that this run could not.
        twin.halt = nil
        return twin
    }

    /// Returns a trainer at the preset's start, which shares the data and the threads.
    func makeCompanion() throws(TrainerError) -> Trainer {
        let companion = try Trainer(preset: preset, task: task.twin())
        companionCount += 1
        // The states of all runs have numbers of their own, also in one tree.
        companion.stateCount = companionCount << 40
        companion.workerPool = workerPool
        return companion
    }

    /// Makes the next part of a step of the run whose turn it is.
    ///
    /// It returns `.working` until all runs have made their step.
    func advanceInTurn() -> Outcome {
        guard !twins.isEmpty else { return advancePart() }
        let runner = turn == 0 ? self : twins[turn - 1].trainer
        if runner.canGoOn, runner.advancePart() == .working { return .working }
        turn += 1
        guard turn > twins.count else { return .working }
        turn = 0
        if ending != nil || twins.contains(where: { $0.trainer.ending != nil }) { return .finished }
        return canGoOn || twins.contains(where: \.trainer.canGoOn) ? .applied : .halted
    }

    /// Makes the next part of a step of the run whose turn it is, also beyond the end of a run.
    package func playInTurn() -> Outcome {
        goOnBeyondEnds()
        let outcome = advanceInTurn()
        return outcome == .finished ? .applied : outcome
    }

    /// Continues after the end of the run and those of its twins.
    func goOnBeyondEnds() {
        continueBeyondEnd()
        for twin in twins { twin.trainer.continueBeyondEnd() }
    }

    /// Lets each run make the steps up to one that another run has made, as far as they are finite, and none beyond it.
    func catchUp(to target: Int) {
        for runner in runs {
            while runner.canGoOn, runner.step < target { _ = runner.playPart() }
        }
        for runner in runs { runner.abandonStep() }
        turn = 0
    }

    /// Keeps one of the runs, by its index, once they have made so many steps; the others become branches.
    ///
    /// It returns the reason, in a sentence, if that is not possible.
    @discardableResult
    package func keep(run index: Int, at target: Int) -> String? {
        guard !twins.isEmpty else { return "no twins run that one could be kept of" }
        guard (0...twins.count).contains(index) else {
            return "there is no run \(TwinReading.letter(index)); the last one is \(TwinReading.letter(twins.count))"
        }
        settle(on: index, at: target)
        return nil
    }

    /// Keeps a run, and returns the number of each run's branch.
    @discardableResult
    func settle(on index: Int, at target: Int) -> [Int] {
        catchUp(to: target)
        let (others, formers) = (twins, runs.map { FormerRun($0) })
        twins = []
        var numbers = [tree.current]
        for (twin, run) in zip(others, formers.dropFirst()) {
            if numbers.count == index {
                tree.part(leaving: formers[0], for: .twin, at: twin.start)
                numbers.append(tree.current)
            } else {
                numbers.append(tree.add(run, to: numbers[0], for: .twin, at: twin.start))
            }
        }
        if index > 0 {
            goToStart(of: formers[index], for: formers[index].step)
            complete(formers[index])
            let label = "choice of \(TwinReading.letter(index)) (\(others[index - 1].label))"
            undoStack.append(Undo(action: .branch(numbers[0]), label: label))
        }
        fitBranches()
        return numbers
    }
}
