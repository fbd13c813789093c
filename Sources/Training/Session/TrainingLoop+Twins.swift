import Presets
import Text

/// Twins beside the run.
extension TrainingLoop {
    func beginTwin(_ change: Change) {
        isPaused = true
        if let problem = trainer.beginTwin(change) {
            // What was to begin side by side does not begin alone.
            refusesResume = true
            return say(problem, isWarning: true)
        }
        twinSchedules.append(ViewSchedule())
        let letters = trainer.runs.indices.map { TwinReading.letter($0) }.joined(separator: ", ")
        say("\(letters) make the same steps on the same batches; enter keeps one of them")
    }

    func refuseBesideTwins() {
        say(TwinReading.refusal, isWarning: true)
    }

    /// Entry of a tape that ends while twins run, so that it shows all of their steps; nil without twins.
    var keepingFirst: TapeEntry? {
        guard !trainer.twins.isEmpty else { return nil }
        return TapeEntry(step: trainer.step, .keep(run: 0, step: trainer.farthestStep))
    }

    /// Keeps one of the runs; the others are drawn behind it.
    func keep(run index: Int, at target: Int) {
        guard (0...trainer.twins.count).contains(index), !trainer.twins.isEmpty else { return }
        isPaused = true
        trainer.catchUp(to: target)
        record(.keep(run: index, step: trainer.farthestStep), at: trainer.step)
        let left = [ghost(for: .twin)] + twinGhosts(refreshingView: true)
        let label = left[index].twin.map { " (\($0.label))" } ?? ""
        let numbers = trainer.settle(on: index, at: target)
        (twinSchedules, branches) = ([], trainer.branchesReading)
        if index > 0 { savedRun = nil }
        ghosts.add(left, numbers: numbers, behind: trainer.tree.current)
        say("\(TwinReading.letter(index))\(label) is kept: space trains it on, b lists the others", isForPause: true)
    }

    /// Makes the steps that some runs still have to make, so that all are at the same one.
    func finishTurns() {
        while trainer.isWithinTurns, !mailbox.hasPendingCommands { _ = makeStep() }
        publish(refreshingView: true)
    }

    /// Returns the twins as runs to draw beside that of now.
    func twinGhosts(refreshingView: Bool) -> [Ghost] {
        trainer.twinGhosts { index, twin in
            let measured = twinSchedules[index].view(refreshing: refreshingView, isPaceLimited: isWaiting) {
                ViewSchedule.MeasuredView(view: twin.makeView(), accuracy: twin.trainingAccuracy)
            }
            return (measured.view, measured.accuracy)
        }
    }
}

extension Trainer {
    /// Returns the twins as runs to draw beside this one, with what a closure measures of each.
    func twinGhosts(_ measure: (Int, Trainer) -> (view: NetworkView, accuracy: Double?)) -> [Ghost] {
        twins.enumerated().map { index, twin in
            let measured = measure(index, twin.trainer)
            var run = twin.trainer.runReading()
            run.accuracy = measured.accuracy
            var ghost = Ghost(run: run, view: measured.view, departure: .twin, branch: -index - 1)
            ghost.twin = TwinReading(
                letter: TwinReading.letter(index + 1), label: twin.label, start: twin.start.step,
                distance: WeightDistance(from: self, to: twin.trainer))
            return ghost
        }
    }
}

extension Ghosts {
    /// Adds runs that were twins, by the numbers of their branches, unless one of them is the branch that goes on.
    mutating func add(_ runs: [Ghost], numbers: [Int], behind branch: Int) {
        for (number, var ghost) in zip(numbers, runs).reversed() where number != branch {
            (ghost.twin, ghost.branch) = (nil, number)
            add(ghost, behind: branch)
        }
    }
}
