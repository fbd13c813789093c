import Backprop
import Formats

extension LayerDecoder {
    /// `{"layer": "rnn", "units": 64, "activation": "relu", "layers": 2, "bidirectional": true, "initializer": "orthogonal"}`
    static let rnn = recurrent(.rnn)

    /// As `rnn`, without an activation to choose; an `lstm` may have `"forget_bias": 1`, what the bias of its forget gate
    /// starts at (Gers, Schmidhuber and Cummins, 2000).
    static let lstm = recurrent(.lstm)
    static let gru = recurrent(.gru)

    private static func recurrent(_ cell: RecurrentLayer.Cell) -> LayerDecoder {
        LayerDecoder(name: cell.rawValue) { reader, defaults throws(ConfigurationError) in
            let units = try reader.int("units", in: 1...PresetLimits.units)
            let depth = try reader.int("layers", default: 1, in: 1...PresetLimits.recurrentDepth)
            let isBidirectional = try reader.bool("bidirectional", default: false)
            var layer = RecurrentLayer(cell, units: units, depth: depth, bidirectional: isBidirectional)
            if cell == .rnn, let activation = reader.optionalValue("activation") {
                layer.activation = try recurrentActivation(activation)
            }
            if cell == .lstm {
                layer.forgetBias = Float(try reader.double("forget_bias", default: 0, in: forgetBiases))
            }
            layer.initializer =
                try reader.optionalValue("initializer").map(Initializer.init(_:)) ?? defaults.takeInitializer()
            return layer
        }
    }

    private static let forgetBiases = -100.0...100

    private static func recurrentActivation(_ cursor: JSONCursor) throws(ConfigurationError) -> Activation {
        let name = try cursor.string(oneOf: RecurrentLayer.activations.map(\.rawValue))
        return name == Activation.relu.rawValue ? .relu : .tanh
    }
}
