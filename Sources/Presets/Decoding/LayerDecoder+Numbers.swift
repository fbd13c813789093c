import Backprop
import Formats

/// Layers of single numbers: dense, flatten, dropout.
extension LayerDecoder {
    /// `units` may be `"classes"`: as many as the data have classes, characters, or numbers to predict.
    ///
    /// `{"layer": "dense", "units": 16, "activation": "tanh", "initializer": "xavier-normal", "bias": true}`
    static let dense = LayerDecoder(name: "dense") { reader, defaults throws(ConfigurationError) in
        let units = try Self.units(&reader)
        let activation =
            try reader.optionalValue("activation").map(Activation.init(named:)) ?? defaults.takeActivation()
        let initializer =
            try reader.optionalValue("initializer").map(Initializer.init(_:))
            ?? defaults.takeInitializer(for: activation)
        return Dense(
            units: units, activation: activation, initializer: initializer,
            bias: try reader.bool("bias", default: true))
    }

    private static func units(_ reader: inout JSONObjectReader) throws(ConfigurationError) -> Int {
        let value = try reader.value("units", wanted: "a whole number from 1 to \(PresetLimits.units), or \"classes\"")
        guard value.value.string != nil else { return try value.int(in: 1...PresetLimits.units) }
        _ = try value.string(oneOf: ["classes"])
        return 0
    }

    /// `{"layer": "flatten"}`
    static let flatten = LayerDecoder(name: "flatten") { _, _ in OperationLayer.flatten() }

    /// `{"layer": "dropout", "rate": 0.5}`
    static let dropout = LayerDecoder(name: "dropout") { reader, _ throws(ConfigurationError) in
        DropoutLayer(rate: Float(try reader.double("rate", in: SettingLimits.dropout)))
    }
}
