/// Who supplies δ = ∂L/∂a at the output of a segment.
package enum CreditAssignment: Hashable, Sendable {
    /// The segment above: backpropagation.
    case exact
    /// Nobody: δ is zero, so this segment and what hangs only on it stay as they are.
    case stopped
    /// A fixed random projection of an error further up: the path at that place of the plan's feedback.
    case projected(path: Int)
    /// A small model, which predicts it from the segment's output: one of the plan's synthetic gradients.
    case synthetic
}
