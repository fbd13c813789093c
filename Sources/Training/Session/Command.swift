import Presets

/// Command of a person to the trainer, which takes effect between two steps.
package enum Command: Hashable, Sendable {
    /// Changes a setting, as the journal records.
    case change(Change)
    /// Reverts the latest change and leaves the weights as they are.
    case undo
    /// Restores the weights, and the settings, of the latest restore point.
    case goBack
    case pause
    case resume
    /// Trains for a number of steps, then pauses.
    case step(Int)
    /// Adds the trace of the graph to every snapshot, or stops doing so.
    case showGraphTrace(Bool)
    /// Pauses and advances the coming step by one stage: a node forward, a node backward, or the update.
    case nextStage
    /// Trains faster or slower from now on; it changes nothing in what is computed.
    case pace(Pace)
    /// Starts over from step 0 with the present settings and the same initial weights, or with new ones.
    case restart(newWeights: Bool)
    /// Applies the preset's repair.
    case repair
    /// Writes a checkpoint; nil writes to the session's own path.
    case save(path: String?)
}
