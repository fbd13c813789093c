/// Reason for the end of a run.
package enum Ending: Hashable, Sendable {
    /// The preset's limit of steps was reached.
    case stepLimit(Int)
    /// The preset's limit of passes over the training part was reached.
    case epochLimit(Int)
    /// The validation loss reached no new minimum in `patience` evaluations; `best` is that minimum.
    case earlyStopping(patience: Int, best: Lowest?)

    /// The lowest validation loss of a run, and the step at which it was measured.
    package struct Lowest: Hashable, Sendable {
        /// Step at which it was measured.
        package var step: Int
        /// The validation loss.
        package var loss: Double

        /// A loss and the step at which it was measured.
        package init(step: Int, loss: Double) {
            self.step = step
            self.loss = loss
        }
    }
}
