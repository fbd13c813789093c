/// Policy by which a training step keeps activations for its backward pass or recomputes them.
///
/// The layers are cut into groups. Forward keeps what leaves a group; the rest of its activations shares memory with that
/// of the other groups, and is computed again, with the same random numbers, before the group's backward. The last group's
/// is still there. Gradients are the same bits as without.
///
/// Source: Chen, Xu, Zhang and Guestrin, "Training deep nets with sublinear memory cost" (2016), section 4.
package enum ActivationCheckpointing: Hashable, Sendable {
    /// Keep everything: each value, δ and scratch has memory of its own.
    case none
    /// Recompute in groups of so many layers, counted from the last one.
    case every(Int)
    /// Recompute in groups of ⌈√n⌉ of n layers: memory grows as √n, at the cost of one more forward pass.
    case squareRoot
    /// Recompute as little as possible while the activations take at most so many bytes.
    case memory(bytes: Int)
}
