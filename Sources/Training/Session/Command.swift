import Presets

/// Command from a person to the trainer, carried out between two steps.
package enum Command: Hashable, Sendable {
    /// Changes a setting and records the change in the journal.
    case change(Change)
    /// Reverts the latest change, leaving the weights as they are.
    case undo
    /// Restores the weights and the settings of the latest restore point.
    case goBack
    /// Pauses and shows an earlier or a later step of the run, or the present again.
    case travel(Travel)
    /// Pauses training.
    case pause
    /// Resumes training, also after the end of the run.
    case resume
    /// Trains for a number of steps, then pauses.
    case step(Int)
    /// Adds the trace of the graph to every snapshot, or stops doing so.
    case showGraphTrace(Bool)
    /// Pauses and advances the coming step by one stage: a node forward, a node backward, or the update.
    case nextStage
    /// Changes how fast training goes, not what it computes.
    case pace(Pace)
    /// Starts over from step 0 with the current settings and the same initial weights, or with new ones.
    case restart(newWeights: Bool)
    /// Applies the preset's repair.
    case repair
    /// Goes on with another branch, or changes the list of branches.
    case branch(BranchCommand)
    /// Goes on with the run in a checkpoint, by the file's path, as a branch.
    case load(path: String)
    /// Begins a twin beside the run, with this difference.
    case twin(Change)
    /// Keeps one of the run and its twins, by its index; the others become branches.
    case keep(run: Int)
    /// Adds a report on the answers to the snapshots.
    ///
    /// With a path, the rows that are answered worst are written as CSV into a new file of that name or one like it.
    case judge(path: String?)
    /// Writes what was done to the run as a tape, into a new file of that name or one like it.
    case saveTape(path: String)
    /// Writes a checkpoint; nil writes to the session's own path.
    case save(path: String?)
}

/// Command to a branch by its number.
package enum BranchCommand: Hashable, Sendable {
    /// Makes it the run of now.
    case choose(Int)
    /// Draws it behind the run of now, before any other, or no longer.
    case compare(Int)
    /// Names it; an empty name takes the name away.
    case name(Int, String)
    /// Deletes it.
    case delete(Int)
}

/// Way through the steps of a run.
package enum Travel: Hashable, Sendable {
    /// So many steps on, or back if negative.
    case steps(Int)
    /// About so many tenths of the run on, or back if negative.
    case tenths(Int)
    /// To about a step, as it is pointed at on a plot.
    case around(Int)
    /// To a step.
    case step(Int)
    /// Back to the present.
    case present

    /// Returns the step that is reached from another one in a run of `last` steps.
    func target(from step: Int, last: Int) -> Int {
        let target =
            switch self {
            case .steps(let count): step + max(-last, min(last, count))
            case .tenths(let count): step + max(-10, min(10, count)) * max(1, last / 10)
            case .step(let step), .around(let step): step
            case .present: last
            }
        return max(0, min(last, target))
    }

    /// Number of steps by which what is reached may differ from the target in a run of `last` steps.
    func tolerance(last: Int) -> Int {
        switch self {
        case .tenths: last / 20
        case .around: last / 200
        case .steps, .step, .present: 0
        }
    }
}

extension Command {
    /// Whether it changes what is computed, so that it is an effort to repeat.
    var changesRun: Bool {
        switch self {
        case .change, .undo, .goBack, .restart, .repair, .load, .twin, .keep: true
        case .branch(let act): if case .choose = act { true } else { false }
        case .travel, .pause, .resume, .step, .showGraphTrace, .nextStage, .pace, .save, .saveTape, .judge: false
        }
    }

    /// Whether a run whose past is shown goes on from there instead of from its present.
    func leavesPresent(_ settings: Settings) -> Bool {
        switch self {
        case .change(let change): change.scope != .view && settings.value(like: change) != change
        case .goBack, .restart, .repair, .resume, .step, .nextStage, .twin: true
        case .travel, .undo, .pause, .showGraphTrace, .pace, .save, .saveTape, .judge, .branch, .load, .keep: false
        }
    }
}
