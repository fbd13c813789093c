import Backprop
import Formats

extension LayerDecoder {
    /// `{"layer": "rms-normalization", "epsilon": 1e-5}`
    static let rmsNormalization = LayerDecoder(name: "rms-normalization") { reader, _ throws(ConfigurationError) in
        let standard = Double(RMSNormalization().epsilon)
        let epsilon = try reader.double("epsilon", default: standard, in: SettingLimits.epsilon)
        return OperationLayer.rmsNormalization(RMSNormalization(epsilon: Float(epsilon)))
    }
}
