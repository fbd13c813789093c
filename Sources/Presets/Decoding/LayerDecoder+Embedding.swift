import Backprop
import Formats

extension LayerDecoder {
    /// `{"layer": "embedding", "units": 32, "vocabulary": 65, "initializer": {"name": "normal", "scale": 0.02}}`; the
    /// vocabulary is the data's where it is left out.
    static let embedding = LayerDecoder(name: "embedding") { reader, _ throws(ConfigurationError) in
        let units = try reader.int("units", in: 1...PresetLimits.units)
        let vocabulary = try reader.optionalInt("vocabulary", in: 1...PresetLimits.units)
        var layer = EmbeddingLayer(vocabulary: vocabulary ?? 0, units: units)
        if let initializer = try reader.optionalValue("initializer").map(Initializer.init(_:)) {
            layer.initializer = initializer
        }
        return layer
    }
}
