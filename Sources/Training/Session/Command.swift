import Presets

/// Command from a person to the trainer, carried out between two steps.
package enum Command: Hashable, Sendable {
    /// Changes a setting and records the change in the journal.
    case change(Change)
    /// Reverts the latest change, leaving the weights as they are.
    case undo
    /// Restores the weights and the settings of the latest restore point.
    case goBack
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
    /// Writes a checkpoint; nil writes to the session's own path.
    case save(path: String?)
}

extension Command {
    /// Whether it changes what is computed, so that it is an effort to repeat.
    var changesRun: Bool {
        switch self {
        case .change, .undo, .goBack, .restart, .repair: true
        case .pause, .resume, .step, .showGraphTrace, .nextStage, .pace, .save: false
        }
    }
}
