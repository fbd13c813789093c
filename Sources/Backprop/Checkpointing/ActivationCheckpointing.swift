/// Which activations a training step keeps for its backward pass; the others it computes again.
///
/// The layers are cut into groups. Forward keeps what leaves a group; the rest of its activations shares memory with that
/// of the other groups, and is computed again, with the same random numbers, before the group's backward. The last group's
/// is still there. Gradients are the same bits as without.
///
/// Source: Chen, Xu, Zhang and Guestrin, "Training deep nets with sublinear memory cost" (2016), section 4.
package enum ActivationCheckpointing: Hashable, Sendable {
    /// Every value, δ and scratch has memory of its own.
    case none
    /// Groups of `every` layers, counted from the last one.
    case every(Int)
    /// Groups of ⌈√n⌉ of n layers: memory grows as √n, for a forward pass more.
    case squareRoot
    /// The least computing for which the activations take at most so many bytes.
    case memory(bytes: Int)
}
