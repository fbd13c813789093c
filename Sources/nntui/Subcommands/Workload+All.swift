import Backprop

extension Workload {
    static let all = [
        dense(
            "xor-2x8x1-b4-tanh-momentum", [2, 8, 1], .tanh, .meanSquaredError, rule: .momentum, batch: 4, batches: 1),
        dense("moons-2x16x16x2-b32-tanh-adam", [2, 16, 16, 2], .tanh, rule: .adam, batch: 32),
        dense(
            "deep-2x[16]*20x2-b32-sigmoid-momentum", [2] + Array(repeating: 16, count: 20) + [2], .sigmoid,
            rule: .momentum, batch: 32),
        dense("digits-64x64x32x10-b64-relu-adam", [64, 64, 32, 10], .relu, rule: .adam, batch: 64),
        dense("mnist-784x512x512x10-b128-relu-adam", [784, 512, 512, 10], .relu, rule: .adam, batch: 128),
        convolution,
        recurrent("charlstm-v64-e32-h128-t64-b32-adam", embedding: 32, units: 128, batch: 32),
        transformer("gpt-v64-w64-h4-d2-t64-b16-gelu-adam", width: 64, heads: 4, depth: 2, length: 64, batch: 16),
    ]

    private static let convolution = Workload(
        name: "cnn-28x28-c16-c32-b64-relu-adam",
        network: """
            "activation": "relu", "initializer": "xavier-uniform", "loss": "softmax-cross-entropy",
            "network": [
              {"layer": "convolution", "filters": 16, "kernel": 3, "padding": 1}, {"layer": "max-pooling", "size": 2},
              {"layer": "convolution", "filters": 32, "kernel": 3, "padding": 1}, {"layer": "max-pooling", "size": 2},
              {"layer": "flatten"}, {"layer": "dense", "units": 10}],
            "optimizer": {"name": "adam", "learning_rate": 0.001}
            """,
        input: .numbers(Shape(28, 28, 1)), target: .classes(10), batch: 64, batches: 10)

    /// Returns LSTM layers that read 64 of 64 letters.
    static func recurrent(
        _ name: String, embedding: Int, units: Int, layers: Int = 1, batch: Int, batches: Int = 10, stepsOfRun: Int = 20
    ) -> Workload {
        ofLetters(
            name,
            """
            {"layer": "embedding", "units": \(embedding)}, {"layer": "lstm", "units": \(units), "layers": \(layers)},
            """, length: 64, batch, batches, stepsOfRun)
    }

    /// Returns a transformer that reads some of 64 letters.
    static func transformer(
        _ name: String, width: Int, heads: Int, depth: Int, length: Int, batch: Int, batches: Int = 10,
        stepsOfRun: Int = 20
    ) -> Workload {
        ofLetters(
            name,
            """
            {"layer": "embedding", "units": \(width)}, {"layer": "transformer", "heads": \(heads), "repeat": \(depth)},
            """, length: length, batch, batches, stepsOfRun)
    }

    /// Returns a network that predicts each of 64 letters from those before it.
    private static func ofLetters(
        _ name: String, _ layers: String, length: Int, _ batch: Int, _ batches: Int, _ stepsOfRun: Int
    ) -> Workload {
        Workload(
            name: name,
            network: """
                "loss": "softmax-cross-entropy", "optimizer": {"name": "adam", "learning_rate": 0.001},
                "network": [\(layers) {"layer": "dense", "units": "classes"}]
                """,
            input: .tokens(vocabulary: 64, length: length), target: .sequence(classes: 64, length: length),
            batch: batch, batches: batches, stepsOfRun: stepsOfRun)
    }

    /// Returns a network of dense layers with the given sizes, of which the first is the input's.
    static func dense(
        _ name: String, _ sizes: [Int], _ activation: Activation, _ loss: Loss = .softmaxCrossEntropy,
        rule: OptimizerConfiguration.Rule, batch: Int, batches: Int = 10, stepsOfRun: Int = 20
    ) -> Workload {
        let hidden = sizes.dropFirst().dropLast().map { "{\"layer\": \"dense\", \"units\": \($0)}," }.joined()
        let outputs = sizes[sizes.count - 1]
        return Workload(
            name: name,
            network: """
                "activation": "\(activation.rawValue)", "initializer": "xavier-uniform", "loss": "\(loss.rawValue)",
                "network": [\(hidden) {"layer": "dense", "units": \(outputs)}],
                "optimizer": {"name": "\(rule.rawValue)", "learning_rate": \(rule == .adam ? 0.001 : 0.01)}
                """,
            input: .numbers(Shape(sizes[0])), target: .classes(max(2, outputs)), batch: batch, batches: batches,
            stepsOfRun: stepsOfRun)
    }
}
