import Backprop
import Formats
import TestSupport
import Testing

@Suite struct RecurrentLayerDecodingTests {
    @Test func readsEmbeddingsAndRecurrentLayers() throws {
        let preset = try PresetText.decode(
            """
            {"data": {"generator": "xor"}, "loss": "mean-squared-error", "optimizer": "adam", "network": [
              {"layer": "embedding", "units": 8},
              {"layer": "embedding", "units": 8, "vocabulary": 5, "initializer": {"name": "normal", "scale": 0.5}},
              {"layer": "rnn", "units": 3, "activation": "relu", "initializer": "orthogonal"},
              {"layer": "rnn", "units": 3},
              {"layer": "lstm", "units": 4, "layers": 2},
              {"layer": "gru", "units": 5, "bidirectional": true},
              {"layer": "last-place"},
              {"layer": "dense", "units": 1}
            ]}
            """)
        #expect(preset.layers[0] as? EmbeddingLayer == EmbeddingLayer(units: 8))
        #expect(
            preset.layers[1] as? EmbeddingLayer
                == EmbeddingLayer(vocabulary: 5, units: 8, initializer: .normal(deviation: 0.5)))
        #expect(
            preset.layers[2...5].map { $0 as? RecurrentLayer } == [
                RecurrentLayer(.rnn, units: 3, activation: .relu, initializer: .orthogonal(gain: 1)),
                RecurrentLayer(.rnn, units: 3), RecurrentLayer(.lstm, units: 4, depth: 2),
                RecurrentLayer(.gru, units: 5, bidirectional: true),
            ])
        #expect(preset.layers[6] is LastTimeStepLayer)
    }

    @Test func readsWhatAForgetGateStartsAt() throws {
        let preset = try PresetText.decode(
            """
            {"data": {"generator": "xor"}, "loss": "mean-squared-error", "optimizer": "adam",
             "network": [{"layer": "lstm", "units": 3, "forget_bias": 1}, {"layer": "dense", "units": 1}]}
            """)
        #expect((preset.layers[0] as? RecurrentLayer)?.forgetBias == 1)
    }

    @Test func takesTheNetworksInitializer() throws {
        let preset = try PresetText.decode(
            """
            {"data": {"generator": "xor"}, "loss": "mean-squared-error", "optimizer": "adam",
             "initializer": "xavier-uniform",
             "network": [{"layer": "lstm", "units": 3}, {"layer": "dense", "units": 1}]}
            """)
        #expect((preset.layers[0] as? RecurrentLayer)?.initializer == .xavierUniform)
    }

    @Test(arguments: [
        (
            #"{"layer": "rnn", "units": 3, "activation": "sigmoid"}"#,
            "p.json:6: network[0].activation: found the text \"sigmoid\"; allowed: tanh, relu"
        ),
        (
            #"{"layer": "lstm", "units": 3, "activation": "relu"}"#,
            "p.json:6: network[0].activation: unknown key; allowed: layer, units, layers, bidirectional, "
                + "forget_bias, initializer, repeat"
        ),
        (
            #"{"layer": "lstm", "units": 3, "forget_bias": 1000}"#,
            "p.json:6: network[0].forget_bias: found 1000; allowed is a number from -100 to 100"
        ),
        (
            #"{"layer": "gru", "units": 3, "layers": 0}"#,
            "p.json:6: network[0].layers: found 0; allowed is a whole number from 1 to 100"
        ),
        (
            #"{"layer": "embedding", "units": 3, "vocabulary": 0}"#,
            "p.json:6: network[0].vocabulary: found 0; allowed is a whole number from 1 to 1,000,000"
        ),
    ])
    func wordsSayWhatIsAllowed(_ entry: String, _ words: String) {
        let error = #expect(throws: ConfigurationError.self) {
            try PresetText.decode(PresetText.replacing(#""units": 4"#, by: entry + ","))
        }
        #expect(error.map(String.init(describing:)) == words)
    }
}
