/// Run as it was just before it was left for another one: its record, its readings and its picture.
///
/// What is left is not lost: the screen draws it behind the living run.
package struct Ghost: Sendable {
    /// Way in which a run is left.
    package enum Departure: Hashable, Sendable {
        /// Started over, with the same initial weights or with new ones.
        case restart, newWeights
        /// Preset's repair.
        case repair
        /// Return to a restore point of the same run.
        case goBack
        /// Return to the run before a restart.
        case undo
        /// Look at an earlier step of the same run.
        case travel
    }

    /// Reading at its last step.
    package var run: RunReading
    /// View of its network at about its last step.
    package var view: NetworkView
    /// Way in which it was left.
    package var departure: Departure

    /// Creates a ghost.
    package init(run: RunReading, view: NetworkView, departure: Departure) {
        self.run = run
        self.view = view
        self.departure = departure
    }
}
