import Backprop
import Formats
import Text

extension LayerDecoder {
    /// Dense layer; `units` may be `"classes"` for as many outputs as the data need: classes, characters or target
    /// values.
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
        let value = try reader.value(
            "units",
            wanted: "\(AllowedRange.description(1...PresetLimits.units, noun: "a whole number")), or \"classes\"")
        guard value.value.string != nil else { return try value.int(in: 1...PresetLimits.units) }
        _ = try value.string(oneOf: ["classes"])
        return 0
    }

    /// Activation alone, after a normalization or a sum of branches.
    ///
    /// `{"layer": "activation", "activation": "relu"}`
    static let activation = LayerDecoder(name: "activation") { reader, defaults throws(ConfigurationError) in
        ActivationLayer(
            try reader.optionalValue("activation").map(Activation.init(named:)) ?? defaults.takeActivation())
    }

    /// Convolution over an image; each size may be a number or a pair such as `[3, 5]`.
    ///
    /// `{"layer": "convolution", "filters": 16, "kernel": 3, "stride": 1, "padding": "same", "dilation": 1, "groups":
    /// 1, "activation": "relu", "initializer": "he-normal", "bias": true}`
    static let convolution = LayerDecoder(name: "convolution") { reader, defaults throws(ConfigurationError) in
        try layer(&reader, &defaults, WindowDecoder(isImage: true))
    }

    /// Convolution over a sequence, with the keys of `convolution`.
    static let convolutionOverTime = LayerDecoder(name: "convolution-1d") {
        reader, defaults throws(ConfigurationError) in
        try layer(&reader, &defaults, WindowDecoder(isImage: false))
    }

    private static func layer(
        _ reader: inout JSONObjectReader, _ defaults: inout LayerDefaults, _ decoder: WindowDecoder
    ) throws(ConfigurationError) -> ConvolutionLayer {
        let filters = try reader.int("filters", in: 1...PresetLimits.units)
        let window = try decoder.convolution(&reader)
        let groups = try reader.int("groups", default: 1, in: 1...filters)
        guard filters % groups == 0 else {
            throw reader.error(
                "groups", "\(groups) does not divide the \(filters) filters; allowed is a number that does")
        }
        let activation =
            try reader.optionalValue("activation").map(Activation.init(named:)) ?? defaults.takeActivation()
        let initializer =
            try reader.optionalValue("initializer").map(Initializer.init(_:))
            ?? defaults.takeInitializer(for: activation)
        return ConvolutionLayer(
            filters: filters, window: window, groups: groups, activation: activation, initializer: initializer,
            bias: try reader.bool("bias", default: true), overTime: !decoder.isImage)
    }

    /// `{"layer": "max-pooling", "size": 2, "stride": 2, "padding": 0}`; each number may also be a pair such as `[2,
    /// 3]`.
    static let maxPooling = LayerDecoder(name: "max-pooling") { reader, _ throws(ConfigurationError) in
        OperationLayer.maxPooling(try WindowDecoder(isImage: true).pooling(&reader))
    }

    /// `{"layer": "average-pooling", "size": 2, "stride": 2, "padding": 0}`
    static let averagePooling = LayerDecoder(name: "average-pooling") { reader, _ throws(ConfigurationError) in
        OperationLayer.averagePooling(try WindowDecoder(isImage: true).pooling(&reader))
    }

    /// `{"layer": "global-average-pooling"}`
    static let globalAveragePooling = LayerDecoder(name: "global-average-pooling") { _, _ in
        OperationLayer.globalAveragePooling()
    }

    /// `{"layer": "flatten"}`
    static let flatten = LayerDecoder(name: "flatten") { _, _ in OperationLayer.flatten() }

    /// `{"layer": "dropout", "rate": 0.5}`
    static let dropout = LayerDecoder(name: "dropout") { reader, _ throws(ConfigurationError) in
        DropoutLayer(rate: Float(try reader.double("rate", in: SettingLimits.dropout)))
    }
}
