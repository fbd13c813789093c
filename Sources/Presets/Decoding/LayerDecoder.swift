import Backprop
import Formats

/// Reads one kind of layer from its object in `network`.
package struct LayerDecoder: Sendable {
    /// The word under the key `layer`.
    let name: String
    /// Asks the reader for the kind's own keys.
    let decode: @Sendable (inout JSONObjectReader, inout LayerDefaults) throws(ConfigurationError) -> any Layer

    /// Every kind that a preset can name; a new one is its decoder and a name in this list.
    static let all: [LayerDecoder] = [
        .dense, .convolution, .convolutionOverTime, .maxPooling, .averagePooling, .globalAveragePooling, .flatten,
        .batchNormalization, .layerNormalization, .rmsNormalization, .dropout, .embedding, .positions, .rnn, .lstm,
        .gru, .lastTimeStep, .attention, .transformer, .residual, .branches,
    ]

    /// Names of the kinds of layers, as presets spell them.
    package static var names: [String] { all.map(\.name) }
}
