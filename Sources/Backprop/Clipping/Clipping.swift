/// Limit on the size of one step's gradient.
package struct Clipping: Hashable, Sendable {
    /// Modes, by their names in presets.
    package enum Mode: String, CaseIterable, Hashable, Sendable {
        /// Leaves gradients as they are.
        case none
        /// Clamps every component to [-threshold, threshold].
        case value
        /// Scales the whole gradient to a norm of at most the threshold (Pascanu, Mikolov and Bengio 2013).
        case globalNorm = "global-norm"
        /// Scales each layer's gradient to a norm of at most the threshold.
        case layerNorm = "layer-norm"
        /// Scales each layer's gradient to at most threshold × the norm of its weights (after Brock et al. 2021).
        case adaptive
    }

    /// Quantity that is limited.
    package var mode: Mode
    /// Limit of the norm or of the absolute value.
    package var threshold: Double

    /// Creates a limit; by default gradients stay as they are.
    package init(_ mode: Mode = .none, threshold: Double = 1) {
        self.mode = mode
        self.threshold = threshold
    }
}

extension Clipping {
    /// Returns the factor that brings a norm to at most `limit`: limit / norm.
    ///
    /// PyTorch's `clip_grad_norm_` (2.x) takes limit / (norm + 1e-6).
    package static func scale(norm: Double, limit: Double) -> Float {
        norm > limit ? Float(limit / norm) : 1
    }

    /// Returns the factor on a layer's gradient, given the norms of the layer and of the whole gradient.
    ///
    /// Sources: Pascanu, Mikolov and Bengio, "On the difficulty of training recurrent neural networks" (ICML 2013),
    /// algorithm 1; Brock et al., "High-performance large-scale image recognition without normalization" (ICML 2021),
    /// equation 3, with a layer as the unit and weights of at least 1e-3.
    package func scale(layerNorm: Double, weightNorm: Double, globalNorm: Double) -> Float {
        switch mode {
        case .none, .value: 1
        case .globalNorm: Self.scale(norm: globalNorm, limit: threshold)
        case .layerNorm: Self.scale(norm: layerNorm, limit: threshold)
        case .adaptive: Self.scale(norm: layerNorm, limit: threshold * max(1e-3, weightNorm))
        }
    }
}
