import Backprop
import Formats

/// Decoders of normalization layers.
extension LayerDecoder {
    /// `{"layer": "batch-normalization", "momentum": 0.1, "epsilon": 1e-5}`
    static let batchNormalization = LayerDecoder(name: "batch-normalization") {
        reader, _ throws(ConfigurationError) in
        let standard = BatchNormalization()
        let momentum = try reader.double(
            "momentum", default: Double(standard.momentum), in: .leastNonzeroMagnitude...1)
        let epsilon = try reader.double("epsilon", default: Double(standard.epsilon), in: SettingLimits.epsilon)
        return OperationLayer.batchNormalization(
            BatchNormalization(epsilon: Float(epsilon), momentum: Float(momentum)))
    }

    /// `{"layer": "layer-normalization"}`
    static let layerNormalization = LayerDecoder(name: "layer-normalization") { _, _ in
        OperationLayer.layerNormalization()
    }

    /// `{"layer": "rms-normalization", "epsilon": 1e-5}`
    static let rmsNormalization = LayerDecoder(name: "rms-normalization") { reader, _ throws(ConfigurationError) in
        let standard = Double(RMSNormalization().epsilon)
        let epsilon = try reader.double("epsilon", default: standard, in: SettingLimits.epsilon)
        return OperationLayer.rmsNormalization(RMSNormalization(epsilon: Float(epsilon)))
    }
}
