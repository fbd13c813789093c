import Presets
import Text

/// Leaving a run for another one, which loses neither.
extension Trainer {
    /// Makes the state of now the beginning of a branch; undoing it brings back the run that was left for it.
    func part(from former: FormerRun, for origin: Departure) {
        let left = tree.part(leaving: former, for: origin, at: (step, journal.records.count))
        let act =
            switch origin {
            case .restart, .newWeights: "restart at"
            case .repair: "repair at"
            case .goBack, .undo, .travel, .choice, .twin, .load: "return from"
            }
        undoStack = former.undoStack
        if undoStack.count >= Self.undoLimit { undoStack.removeFirst(Self.undoLimit / 2) }
        undoStack.append(Undo(action: .branch(left), label: "\(act) step \(NumberFormat.grouped(former.step))"))
        fitBranches()
    }

    /// Goes on with another branch; returns whether there is such a branch.
    @discardableResult
    package func change(to number: Int) -> Bool {
        guard let run = beginChange(to: number) else { return false }
        complete(run)
        return true
    }

    /// Goes on with another branch as a person chooses it, so that undo returns to the run that is left.
    @discardableResult
    package func choose(branch number: Int) -> Bool {
        let left = tree.current
        guard change(to: number) else { return false }
        undoStack.append(Undo(changeFrom: left))
        return true
    }

    /// Keeps the run of now, and sets out for the end of another branch; returns that branch's run, to be completed.
    ///
    /// A run whose past is shown is `left` as it was.
    func beginChange(to number: Int, leaving left: FormerRun? = nil) -> FormerRun? {
        guard let run = tree.run(number) else { return nil }
        abandonStep()
        tree.change(to: number, leaving: left ?? FormerRun(self))
        goToStart(of: run, for: run.step)
        fitBranches()
        return run
    }

    /// Timeline without any state.
    var emptyTimeline: Timeline { Timeline(memory: timelineMemory) }

    /// Bytes for the states of the run: what the branches, its twins and a way through its past leave, at least an
    /// eighth of the memory for history.
    private var timelineMemory: Int {
        let shareOfTwins = twins.count * Self.memoryOfTwin(historyMemory)
        return max(historyMemory / 8, historyMemory - tree.byteCount - shareOfTwins - wayMemory)
    }

    /// Returns the part of the memory for history that the states of a twin may take.
    static func memoryOfTwin(_ memory: Int) -> Int { memory / 8 }

    /// Bytes for the states on a way through the past.
    var wayMemory: Int { historyMemory / 8 }

    /// Gives up states of branches that do not fit into half of the memory, and states of the run that do not fit into
    /// what is left.
    func fitBranches() {
        tree.fit(into: historyMemory / 2)
        timeline.limit(to: timelineMemory)
    }

    /// Names a branch; an empty name takes the name away.
    package func name(branch number: Int, _ name: String) { tree.name(number, name.isEmpty ? nil : name) }

    /// Deletes a branch other than that of now.
    package func delete(branch number: Int) { tree.remove(number) }

    /// Branches as a list shows them.
    package var branchesReading: BranchesReading {
        var list = BranchesReading()
        list.branches = tree.branches.map { branch in
            var reading = BranchReading(number: branch.number, parent: branch.parent)
            (reading.start, reading.origin, reading.name) = (branch.start.step, branch.origin, branch.name)
            reading.isCurrent = branch.number == tree.current
            reading.isToBeRepeated = branch.run.map { $0.end == nil } ?? false
            reading.read(branch.run?.reading ?? runReading())
            return reading
        }
        (list.byteCount, list.memory) = (tree.byteCount + timeline.byteCount, historyMemory)
        return list
    }
}
