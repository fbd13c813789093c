/// Time steps of a sequence on which an operation's output at one of them depends.
///
/// Where no operation reaches further than to earlier time steps, a sequence can be computed as it grows: what was
/// computed before stays as it is.
package enum TimeReach: Hashable, Sendable {
    /// The same time step alone: each row of the output is a function of the same row of the inputs.
    case ownTimeStep
    /// The same and earlier time steps, or which of them it is; the operation has a `forward(_:timeSteps:)`.
    case earlierTimeSteps
    /// Any time step, so that the output exists only for a whole sequence.
    case allTimeSteps
}
