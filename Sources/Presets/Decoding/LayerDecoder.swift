import Backprop
import Formats

/// Decoder of one kind of layer, from its object in `network`.
package struct LayerDecoder: Sendable {
    /// Value of the key `layer`.
    let name: String
    /// Reads the keys of this kind of layer.
    let decode: @Sendable (inout JSONObjectReader, inout LayerDefaults) throws(ConfigurationError) -> any Layer

    /// All kinds that a preset can name; a new one is a decoder and an entry in this list.
    static let all: [LayerDecoder] = [
        .dense, .activation, .convolution, .convolutionOverTime, .maxPooling, .averagePooling, .globalAveragePooling,
        .flatten, .batchNormalization, .layerNormalization, .rmsNormalization, .dropout, .embedding, .positions, .rnn,
        .lstm, .gru, .lastTimeStep, .attention, .transformer, .residual, .branches,
    ]

    /// Names of the kinds of layers, as presets spell them.
    package static var names: [String] { all.map(\.name) }
}
