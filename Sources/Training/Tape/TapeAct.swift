import Presets

/// What a person did to a run between two steps, as far as it changes what is computed; and notes.
package enum TapeAct: Hashable, Sendable {
    /// Changed a setting.
    case change(Change)
    /// Took back the latest change, or brought back the run that was left.
    case undo
    /// Went back to a restore point.
    case goBack
    /// Went on from an earlier step.
    case goTo(Int)
    /// Started over, with the same initial weights or with new ones.
    case restart, newWeights
    /// Applied the preset's repair.
    case repair
    /// Went on with another branch, by its number.
    case branch(Int)
    /// Deleted another branch, by its number.
    case delete(Int)
    /// Went on with the run in a checkpoint as a branch, by the file's path.
    case load(String)
    /// Began a twin beside the run, with this difference.
    case twin(Change)
    /// Kept one of the run and its twins, by its index, after so many steps.
    case keep(run: Int, step: Int)
    /// Tried a step whose numbers were not finite, so that it was not made.
    case stop
    /// Text for whoever plays the tape, which pauses there.
    case note(String)
    /// End of the tape: the weights' hash and the kernels that computed them.
    case end(hash: UInt64, kernels: String)
}

/// Act with the number of steps that were complete.
package struct TapeEntry: Hashable, Sendable {
    /// Number of complete steps.
    package var step: Int
    /// What was done there.
    package var act: TapeAct

    /// Creates an entry.
    package init(step: Int, _ act: TapeAct) { (self.step, self.act) = (step, act) }
}
