/// Rule of credit assignment: how every layer of a network receives its δ.
package enum CreditRule: String, CaseIterable, Hashable, Sendable {
    /// δ_l = (W_l+1 δ_l+1) ⊙ f′(z_l): the chain rule. Source: Rumelhart, Hinton and Williams (Nature 1986).
    case backpropagation
    /// δ_l = (B_l+1 δ_l+1) ⊙ f′(z_l), with a fixed random B in place of W.
    ///
    /// Source: Lillicrap, Cownden, Tweed and Akerman, "Random synaptic feedback weights support error backpropagation
    /// for deep learning" (Nature Communications 2016).
    case feedbackAlignment = "feedback-alignment"
    /// δ_l = (B_l e) ⊙ f′(z_l), where e is the error at the output, which reaches every hidden layer directly.
    ///
    /// Source: Nøkland, "Direct feedback alignment provides learning in deep neural networks" (NIPS 2016).
    case directFeedbackAlignment = "direct-feedback-alignment"
    /// δ_l = δ̂_l ⊙ f′(z_l), where a small model predicts δ̂_l from a_l and is trained on the δ that comes back.
    ///
    /// Source: Jaderberg et al., "Decoupled neural interfaces using synthetic gradients" (ICML 2017).
    case syntheticGradients = "synthetic-gradients"
}

extension CreditRule {
    /// Name of at most a dozen characters.
    package var shortName: String {
        switch self {
        case .backpropagation: "backprop"
        case .feedbackAlignment: "feedback FA"
        case .directFeedbackAlignment: "direct DFA"
        case .syntheticGradients: "synthetic"
        }
    }
}
