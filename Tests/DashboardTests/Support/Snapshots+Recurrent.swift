import Backprop

@testable import Training

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Snapshots {
    /// Recurrent network for the adding problem, in which h_1 receives `share` of the gradient norm of h_50.
    static func recurrent(_ cell: String = "rnn", count: Int = 1, share: Float = 3e-5, cut: Int = 0) -> Snapshot {
        var snapshot = digits(step: 3_000)
        snapshot.network = "2-\(cell)64-dense1"
        snapshot.accuracy = nil
        snapshot.validationAccuracy = nil
        snapshot.loss = 0.167
        snapshot.validationLoss = 0.169
        snapshot.trainingLoss = history(3_000) { 0.17 + 0.02 * noise($0) }
        snapshot.validationLossHistory = history(3_000, every: 50) { _ in 0.168 }
        let kind: CellKind = cell == "lstm" ? .lstm : cell == "gru" ? .gru : .tanh
        let readings = (1...count).map { number in
            var layer = snapshot.layers[0]
            layer.name = "\(cell)\(number)"
            layer.summary = "2→64 \(cell)"
            layer.activation = .tanh
            layer.cell = kind
            layer.gradientOverTime = (0..<50).map { time in
                guard time >= cut else { return 0 }
                return 0.012 * pow(share, Float(49 - time) / 49) * (1 + 0.2 * noise(time + number))
            }
            return layer
        }
        snapshot.layers = readings + [snapshot.layers[2]]
        snapshot.layers[count].name = "dense1"
        snapshot.view = .none
        return snapshot
    }

    /// Transformer with long layer names, and with layers without parameters between the others.
    static func blocks() -> Snapshot {
        var snapshot = writing()
        let model = snapshot.layers[0]
        let block = ["norm1", "attention", "dropout1", "norm2", "feedforward", "dropout2"]
        let names = ["embedding1", "positions1"] + (1...2).flatMap { number in block.map { "block\(number).\($0)" } }
        snapshot.layers = (names + ["normalization1", "dense1"]).map { name in
            var layer = model
            layer.name = name
            layer.parameterCount = name.contains("dropout") ? 0 : 4_096
            return layer
        }
        return snapshot
    }
}
