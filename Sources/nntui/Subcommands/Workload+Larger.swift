import Backprop

extension Workload {
    /// Networks larger than teaching needs, of which one step takes long enough to be timed alone.
    static let larger = [
        dense(
            "mlp-784x[2048]*4x10-b128-relu-adam", [784] + Array(repeating: 2_048, count: 4) + [10], .relu, rule: .adam,
            batch: 128, batches: 4, stepsOfRun: 4),
        recurrent(
            "lstm-v64-e64-h512-l2-t64-b32-adam", embedding: 64, units: 512, layers: 2, batch: 32, batches: 4,
            stepsOfRun: 2),
        transformer(
            "gpt-v64-w384-h6-d6-t256-b16-gelu-adam", width: 384, heads: 6, depth: 6, length: 256, batch: 16, batches: 2,
            stepsOfRun: 1),
    ]
}
