import Backprop
import Formats

extension LayerDecoder {
    /// `{"layer": "dropout", "rate": 0.5}`
    static let dropout = LayerDecoder(name: "dropout") { reader, _ throws(ConfigurationError) in
        DropoutLayer(rate: Float(try reader.double("rate", in: SettingLimits.dropout)))
    }
}
