/// Who supplies δ = ∂L/∂a at the output of a segment.
package enum CreditAssignment: Hashable, Sendable {
    /// The segment above: backpropagation.
    case exact
    /// Nobody: δ is zero, so this segment and what hangs only on it stay as they are.
    case stopped

    /// Makes `delta`, which holds what the segment above wrote, what the segment below the boundary learns from.
    func deliver(into delta: Matrix) {
        switch self {
        case .exact: break
        case .stopped: delta.fill(0)
        }
    }
}
