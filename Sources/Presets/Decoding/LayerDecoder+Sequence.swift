import Backprop
import Formats

extension LayerDecoder {
    /// Embedding of tokens; without `vocabulary`, its size comes from the data.
    ///
    /// `{"layer": "embedding", "units": 32, "vocabulary": 65, "initializer": {"name": "normal", "scale": 0.02}}`
    static let embedding = LayerDecoder(name: "embedding") { reader, _ throws(ConfigurationError) in
        let units = try reader.int("units", in: 1...PresetLimits.units)
        let vocabulary = try reader.optionalInt("vocabulary", in: 1...PresetLimits.units)
        var layer = EmbeddingLayer(vocabulary: vocabulary ?? 0, units: units)
        if let initializer = try reader.optionalValue("initializer").map(Initializer.init(_:)) {
            layer.initializer = initializer
        }
        return layer
    }

    /// `{"layer": "positions", "kind": "learned", "initializer": "normal"}`
    static let positions = LayerDecoder(name: "positions") { reader, _ throws(ConfigurationError) in
        let source = try reader.choice("kind", default: PositionsLayer.Source.learned)
        guard source == .learned, let value = reader.optionalValue("initializer") else { return PositionsLayer(source) }
        return PositionsLayer(source, initializer: try Initializer(value))
    }

    /// `{"layer": "attention", "heads": 4, "causal": true, "initializer": "xavier-uniform"}`
    static let attention = LayerDecoder(name: "attention") { reader, defaults throws(ConfigurationError) in
        AttentionLayer(
            heads: try reader.int("heads", in: heads), causal: try reader.bool("causal", default: true),
            initializer: try reader.optionalValue("initializer").map(Initializer.init(_:))
                ?? defaults.takeInitializer() ?? .xavierUniform)
    }

    /// Transformer block: attention, then a feedforward network.
    ///
    /// `{"layer": "transformer", "heads": 4, "units": 512, "activation": "gelu", "causal": true, "dropout": 0.1,
    /// "repeat": 4}`
    static let transformer = LayerDecoder(name: "transformer") { reader, defaults throws(ConfigurationError) in
        let depth = reader.cursor.value["repeat"]?.int ?? 1
        return TransformerLayer(
            heads: try reader.int("heads", in: heads),
            units: try reader.optionalInt("units", in: 1...PresetLimits.units),
            activation: try reader.optionalValue("activation").map(Activation.init(named:)) ?? .gelu,
            causal: try reader.bool("causal", default: true),
            initializer: try reader.optionalValue("initializer").map(Initializer.init(_:))
                ?? defaults.takeInitializer() ?? .xavierUniform,
            dropout: Float(try reader.double("dropout", default: 0, in: SettingLimits.dropout)),
            depth: min(max(1, depth), PresetLimits.layers))
    }

    private static let heads = 1...1_024

    /// Recurrent layers without gates.
    ///
    /// `{"layer": "rnn", "units": 64, "activation": "relu", "layers": 2, "bidirectional": true, "initializer":
    /// "orthogonal"}`
    static let rnn = recurrent(.rnn)

    /// Like `rnn`, without the key `activation`.
    ///
    /// `"forget_bias": 1` sets the initial bias of the forget gate (Gers, Schmidhuber and Cummins, 2000).
    static let lstm = recurrent(.lstm)
    /// Like `rnn`, without the key `activation`.
    static let gru = recurrent(.gru)

    private static func recurrent(_ cell: RecurrentLayer.Cell) -> LayerDecoder {
        LayerDecoder(name: cell.rawValue) { reader, defaults throws(ConfigurationError) in
            let units = try reader.int("units", in: 1...PresetLimits.units)
            let depth = try reader.int("layers", default: 1, in: 1...PresetLimits.recurrentDepth)
            let isBidirectional = try reader.bool("bidirectional", default: false)
            var layer = RecurrentLayer(cell, units: units, depth: depth, bidirectional: isBidirectional)
            if cell == .rnn, let activation = reader.optionalValue("activation") {
                layer.activation = try recurrentActivation(activation)
            }
            if cell == .lstm {
                layer.forgetBias = Float(try reader.double("forget_bias", default: 0, in: forgetBiases))
            }
            layer.initializer =
                try reader.optionalValue("initializer").map(Initializer.init(_:)) ?? defaults.takeInitializer()
            return layer
        }
    }

    private static let forgetBiases = -100.0...100

    private static func recurrentActivation(_ cursor: JSONCursor) throws(ConfigurationError) -> Activation {
        let name = try cursor.string(oneOf: RecurrentLayer.activations.map(\.rawValue))
        return name == Activation.relu.rawValue ? .relu : .tanh
    }

    /// `{"layer": "last-place"}`, a layer that keeps only the last time step of a sequence.
    static let lastTimeStep = LayerDecoder(name: "last-place") { _, _ throws(ConfigurationError) in
        LastTimeStepLayer()
    }
}
