/// Run as it was just before it was left for another one: its record, its readings and its picture.
///
/// What is left is not lost: the screen draws it behind the living run.
package struct Ghost: Sendable {
    /// Reading at its last step.
    package var run: RunReading
    /// View of its network at about its last step.
    package var view: NetworkView
    /// Way in which it was left.
    package var departure: Departure
    /// Number of its branch.
    package var branch: Int
    /// What tells a twin from the run of now; nil for a run that was left.
    package var twin: TwinReading?
    /// Gradient norms on the way, in the order of their steps, as far as they are known.
    package var norms: [LayerNorms] = []

    /// Creates a ghost.
    package init(run: RunReading, view: NetworkView, departure: Departure, branch: Int = 1) {
        self.run = run
        self.view = view
        self.departure = departure
        self.branch = branch
    }
}
