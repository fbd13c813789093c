import Backprop

extension ScalingSweep {
    static let all = [parameters, depth, batch, lstm, attention]

    private static let parameters = ScalingSweep(
        name: "parameters", setting: "two hidden layers of so many units, batch 64", sizes: powers(5, 10),
        countsParameters: true
    ) { dense([$0, $0, $0, 10], batch: 64) }

    private static let depth = ScalingSweep(
        name: "depth", setting: "so many hidden layers of 64 units, batch 64", sizes: powers(1, 6)
    ) { dense(Array(repeating: 64, count: $0 + 1) + [10], batch: 64) }

    private static let batch = ScalingSweep(
        name: "batch", setting: "three hidden layers of 128 units, so many examples a step", sizes: powers(4, 10)
    ) { dense([128, 128, 128, 128, 10], batch: $0) }

    private static let lstm = ScalingSweep(
        name: "sequence, LSTM", setting: "64 units, batch 16, sequences so long", sizes: powers(3, 8)
    ) { sequence(#"{"layer": "lstm", "units": 64}"#, length: $0) }

    private static let attention = ScalingSweep(
        name: "sequence, attention", setting: "a transformer block of width 64, batch 16, sequences so long",
        sizes: powers(3, 9)
    ) { sequence(#"{"layer": "transformer", "heads": 4}"#, length: $0) }

    private static func powers(_ first: Int, _ last: Int) -> [Int] { (first...last).map { 1 << $0 } }

    private static func dense(_ sizes: [Int], batch: Int) -> Workload {
        Workload.dense("dense", sizes, .relu, rule: .adam, batch: batch, batches: 2)
    }

    private static func sequence(_ layer: String, length: Int) -> Workload {
        Workload(
            name: "sequence",
            network: """
                "loss": "softmax-cross-entropy", "optimizer": {"name": "adam", "learning_rate": 0.001},
                "network": [
                  {"layer": "embedding", "units": 64}, \(layer), {"layer": "dense", "units": "classes"}]
                """,
            input: .tokens(vocabulary: 32, length: length), target: .sequence(classes: 32, length: length), batch: 16,
            batches: 2)
    }
}
