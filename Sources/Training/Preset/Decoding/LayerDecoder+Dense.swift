import Backprop

extension LayerDecoder {
    /// `{"layer": "dense", "units": 16, "activation": "tanh", "initializer": "xavier-normal", "bias": true}`
    static let dense = LayerDecoder(name: "dense") { reader, defaults throws(ConfigurationError) in
        let units = try reader.int("units", in: 1...PresetLimits.units)
        let activation =
            try reader.optionalValue("activation").map(Activation.init(named:)) ?? defaults.takeActivation()
        let initializer =
            try reader.optionalValue("initializer").map(Initializer.init(_:))
            ?? defaults.takeInitializer(for: activation)
        return Dense(
            units: units, activation: activation, initializer: initializer,
            bias: try reader.bool("bias", default: true))
    }
}
