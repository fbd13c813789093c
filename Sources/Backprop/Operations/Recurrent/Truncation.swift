/// Truncated backpropagation through time: how far a step goes forward, and how far its error goes back.
///
/// A training step reads `length` time steps of a sequence. The state before the time step where the next step begins
/// is carried to that step. With a window longer than the stride, a step reads the time steps before its own again, so
/// that the error can go back through them; with a shorter one, the error within a step stops at the edge of every
/// window.
///
/// Source: Williams and Peng, "An efficient gradient-based algorithm for on-line training of recurrent network
/// trajectories" (Neural Computation 1990): BPTT(h; h′) with h = `window` and h′ = `stride`.
package struct Truncation: Hashable, Sendable {
    /// Number k₁ of time steps that a step moves forward.
    package var stride: Int
    /// Number k₂ of time steps that an error goes back.
    package var window: Int

    /// Whether the error from beyond a window's edge is predicted instead of taken as zero.
    package var isBridged: Bool

    /// Creates a truncation; the stride and the window are at least 1.
    package init(stride: Int, window: Int, bridged: Bool = false) {
        precondition(stride > 0 && window > 0, "a stride and a window have at least one time step")
        self.stride = stride
        self.window = window
        isBridged = bridged
    }

    /// Number of time steps that a step reads.
    package var length: Int { max(stride, window) }

    /// Returns the truncation for sequences that a layer below has pooled to `count` time steps.
    ///
    /// Stride and window shrink in the same proportion, but not below 1.
    func scaled(to count: Int) -> Truncation {
        func scaled(_ steps: Int) -> Int { max(1, steps * count / length) }
        return Truncation(stride: scaled(stride), window: scaled(window), bridged: isBridged)
    }

    /// Whether no error goes back from time step `t` of a step to the time step before it.
    ///
    /// Windows are counted from the last time step back, so that the latest has its full length.
    package func cuts(before t: Int) -> Bool { (length - t) % window == 0 }

    /// Number of windows in a step; the first may be shorter than the others.
    package var windowCount: Int { (length - 1) / window + 1 }

    /// Whether predictions can be compared with true errors: where windows overlap, none begins at another's edge.
    package var canBeBridged: Bool { window <= stride }
}
