import Backprop
import Formats

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
}
