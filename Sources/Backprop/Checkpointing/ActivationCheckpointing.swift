/// Policy by which a training step keeps activations for its backward pass or recomputes them.
///
/// The layers are cut into groups. Forward keeps the values that leave a group; the group's other activations share
/// memory with those of the other groups, and are recomputed, with the same random numbers, before the group's
/// backward. Those of the last group are still in memory. Gradients have the same bits as without checkpointing.
///
/// Source: Chen, Xu, Zhang and Guestrin, "Training deep nets with sublinear memory cost" (2016), section 4.
package enum ActivationCheckpointing: Hashable, Sendable {
    /// Keeps everything: each value, δ and scratch has memory of its own.
    case none
    /// Recomputes in groups of that many layers, counted from the last one.
    case every(Int)
    /// Recomputes in groups of ⌈√n⌉ of n layers: memory grows as √n, at the cost of one more forward pass.
    case squareRoot
    /// Recomputes as little as possible while the activations take at most `bytes` bytes.
    case memory(bytes: Int)
}
