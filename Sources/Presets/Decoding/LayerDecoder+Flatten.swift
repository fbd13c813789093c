import Backprop

extension LayerDecoder {
    /// `{"layer": "flatten"}`
    static let flatten = LayerDecoder(name: "flatten") { _, _ in OperationLayer.flatten() }
}
