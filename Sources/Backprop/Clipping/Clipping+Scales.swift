extension Clipping {
    /// The factor that brings a norm to at most `limit`.
    package static func scale(norm: Double, limit: Double) -> Float {
        norm > limit ? Float(limit / norm) : 1
    }

    /// The factor on one layer's gradient, given that layer's norms and the whole gradient's norm.
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
