import Backprop
import Formats

/// Layers that slide a window over an image or a sequence.
extension LayerDecoder {
    /// `{"layer": "convolution", "filters": 16, "kernel": 3, "stride": 1, "padding": "same", "dilation": 1, "groups": 1,
    /// "activation": "relu", "initializer": "he-normal", "bias": true}`, over an image; sizes may be `[3, 5]` as well.
    static let convolution = LayerDecoder(name: "convolution") { reader, defaults throws(ConfigurationError) in
        try layer(&reader, &defaults, WindowDecoder(isImage: true))
    }

    /// The same over a sequence.
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

    /// `{"layer": "max-pooling", "size": 2, "stride": 2, "padding": 0}`; over an image each may be `[2, 3]` as well.
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
}
