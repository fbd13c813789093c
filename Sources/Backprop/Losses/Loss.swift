/// What a network is trained to make small, by the names that presets use.
package enum Loss: String, CaseIterable, Hashable, Sendable {
    case meanSquaredError = "mean-squared-error"
    case meanAbsoluteError = "mean-absolute-error"
    case huber
    /// Targets are 0 or 1; the network gives logits, the loss applies the sigmoid itself.
    case binaryCrossEntropy = "binary-cross-entropy"
    /// Targets are class indices; the network gives logits, the loss applies softmax itself.
    case softmaxCrossEntropy = "softmax-cross-entropy"
    /// Multi-class hinge (Weston and Watkins 1999); targets are class indices.
    case hinge
}
