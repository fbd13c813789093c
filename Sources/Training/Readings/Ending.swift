/// Why a run came to its end.
package enum Ending: Hashable, Sendable {
    /// The preset's number of steps was made.
    case stepLimit(Int)
    /// The preset's number of passes over the training part was made.
    case epochLimit(Int)
    /// The validation loss has not fallen below its lowest for as many evaluations; `best` is where it was lowest.
    case earlyStopping(patience: Int, best: Lowest?)

    /// The lowest validation loss of a run, and the step at which it was measured.
    package struct Lowest: Hashable, Sendable {
        package var step: Int
        package var loss: Double

        package init(step: Int, loss: Double) {
            self.step = step
            self.loss = loss
        }
    }
}
