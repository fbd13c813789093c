import Backprop
import Formats

extension LayerDecoder {
    /// `{"layer": "last-place"}`: of a sequence only what stands at its end.
    static let lastPlace = LayerDecoder(name: "last-place") { _, _ throws(ConfigurationError) in LastTimeStepLayer() }
}
