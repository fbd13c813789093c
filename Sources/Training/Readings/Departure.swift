/// Way in which a run is left for another one.
package enum Departure: String, CaseIterable, Hashable, Sendable {
    /// Started over with the same initial weights.
    case restart
    /// Started over with new initial weights.
    case newWeights = "new-weights"
    /// Preset's repair.
    case repair
    /// Return to a restore point of the same run.
    case goBack = "go-back"
    /// Return to the run before.
    case undo
    /// Look at an earlier step of the same run, from which another one may go on.
    case travel
    /// Choice of another branch.
    case choice
    /// Twin that ran beside another one, of which only one was kept.
    case twin
    /// Load of a saved run.
    case load
}
