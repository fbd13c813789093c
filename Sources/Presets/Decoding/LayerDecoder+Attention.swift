import Backprop
import Formats

extension LayerDecoder {
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

    /// `{"layer": "transformer", "heads": 4, "units": 512, "activation": "gelu", "causal": true, "dropout": 0.1, "repeat": 4}`
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
}
