import Backprop
import Formats

/// Layers that put places together. Over a sequence they pool over time.
extension LayerDecoder {
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
