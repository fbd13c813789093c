/// What keeps one step's gradient from being too long.
package struct Clipping: Hashable, Sendable {
    /// The ways, by the names that presets use.
    package enum Mode: String, CaseIterable, Hashable, Sendable {
        case none
        /// Every component is cut to [-threshold, threshold].
        case value
        /// The whole gradient is scaled to a norm of at most the threshold (Pascanu, Mikolov and Bengio 2013).
        case globalNorm = "global-norm"
        /// Each layer's gradient is scaled to a norm of at most the threshold.
        case layerNorm = "layer-norm"
        /// Each layer's gradient is scaled to at most threshold × the norm of its weights (after Brock et al. 2021).
        case adaptive
    }

    package var mode: Mode
    package var threshold: Double

    package init(_ mode: Mode = .none, threshold: Double = 1) {
        self.mode = mode
        self.threshold = threshold
    }
}
