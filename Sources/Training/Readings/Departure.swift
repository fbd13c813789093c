/// Way in which a run is left for another one.
package enum Departure: Hashable, Sendable {
    /// Started over, with the same initial weights or with new ones.
    case restart, newWeights
    /// Preset's repair.
    case repair
    /// Return to a restore point of the same run.
    case goBack
    /// Return to the run before.
    case undo
    /// Look at an earlier step of the same run, from which another one may go on.
    case travel
    /// Choice of another branch.
    case choice
    /// Twin that ran beside another one, of which only one was kept.
    case twin
}
