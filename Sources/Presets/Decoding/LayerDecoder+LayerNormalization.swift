import Backprop

extension LayerDecoder {
    /// `{"layer": "layer-normalization"}`
    static let layerNormalization = LayerDecoder(name: "layer-normalization") { _, _ in
        OperationLayer.layerNormalization()
    }
}
