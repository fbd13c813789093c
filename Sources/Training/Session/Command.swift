import Presets

/// What a person asks of the trainer. It takes effect between two steps.
package enum Command: Hashable, Sendable {
    /// A change that the journal records: it decides what the following steps compute.
    case change(Change)
    /// Takes the latest change back, leaving the weights as they are.
    case undo
    /// Restores the weights, and the settings, of the latest restore point.
    case goBack
    case pause
    case resume
    /// Trains so many steps, then pauses.
    case step(Int)
    /// Shows the flow through the graph in every snapshot, or no longer.
    case showGraphTrace(Bool)
    /// Pauses, and goes through the coming step by one more stage: a node forward, a node backward, the update.
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
