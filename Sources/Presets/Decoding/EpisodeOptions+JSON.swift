import Datasets
import Formats

/// `{"simulator": "cart-pole", "method": "actor-critic", "discount": 0.99, "trace": 0.95, "goal": 475, …}`
extension EpisodeOptions {
    /// Reads the options and leaves the reader open.
    init(_ reader: inout JSONObjectReader) throws(ConfigurationError) {
        self.init()
        method = try reader.choice("method", default: method)
        discount = try reader.double("discount", default: discount, in: 0...1.0.nextDown)
        trace = try reader.double("trace", default: trace, in: 0...1)
        entropyWeight = try reader.double("entropy_weight", default: entropyWeight, in: 0...10)
        valueWeight = try reader.double("value_weight", default: valueWeight, in: 0...10)
        goal = try reader.double("goal", default: goal, in: -1e9...1e9)
    }
}
