/// Loss that a network is trained to minimize, by its name in presets.
package enum Loss: String, CaseIterable, Hashable, Sendable {
    /// Mean of (ŷ − y)².
    case meanSquaredError = "mean-squared-error"
    /// Mean of |ŷ − y|.
    case meanAbsoluteError = "mean-absolute-error"
    /// Squared error near the target, absolute error far from it (Huber 1964).
    case huber
    /// Targets are 0 or 1; the network gives logits, and the loss applies the sigmoid itself.
    case binaryCrossEntropy = "binary-cross-entropy"
    /// Targets are class indices; the network gives logits, and the loss applies softmax itself.
    case softmaxCrossEntropy = "softmax-cross-entropy"
    /// Multi-class hinge (Weston and Watkins 1999); targets are class indices.
    case hinge
    /// Targets are labels in order, without timing (Graves et al. 2006); the network gives logits for each frame.
    case connectionistTemporalClassification = "connectionist-temporal-classification"
    /// Targets are an action, its advantage and the return; the network gives a logit per action and the state's value.
    case policyGradient = "policy-gradient"
}
