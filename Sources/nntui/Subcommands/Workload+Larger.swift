import Backprop

extension Workload {
    /// Networks larger than teaching needs, of which one step takes long enough to be timed alone.
    static let larger = [
        dense(
            "mlp-784x[2048]*4x10-b128-relu-adam", [784] + Array(repeating: 2_048, count: 4) + [10], .relu, rule: .adam,
            batch: 128, batches: 4, stepsOfRun: 4),
        Workload(
            name: "lstm-v64-e64-h512-l2-t64-b32-adam",
            network: """
                "loss": "softmax-cross-entropy", "optimizer": {"name": "adam", "learning_rate": 0.001},
                "network": [
                  {"layer": "embedding", "units": 64}, {"layer": "lstm", "units": 512, "layers": 2},
                  {"layer": "dense", "units": "classes"}]
                """,
            input: .tokens(vocabulary: 64, length: 64), target: .sequence(classes: 64, length: 64), batch: 32,
            batches: 4, stepsOfRun: 2),
        Workload(
            name: "gpt-v64-w384-h6-d6-t256-b16-gelu-adam",
            network: """
                "loss": "softmax-cross-entropy", "optimizer": {"name": "adam", "learning_rate": 0.001},
                "network": [
                  {"layer": "embedding", "units": 384}, {"layer": "transformer", "heads": 6, "repeat": 6},
                  {"layer": "dense", "units": "classes"}]
                """,
            input: .tokens(vocabulary: 64, length: 256), target: .sequence(classes: 64, length: 256), batch: 16,
            batches: 2, stepsOfRun: 1),
    ]
}
