import Backprop

@testable import Training

extension Snapshots {
    /// Deep residual network that keeps only some of its activations.
    static func checkpointed() -> Snapshot {
        var snapshot = digits()
        let (first, hidden, last) = (snapshot.layers[0], snapshot.layers[1], snapshot.layers[2])
        let blocks = (1...62).map { number in
            var layer = hidden
            layer.name = "residual\(number).dense1"
            layer.summary = "64→64 tanh"
            return layer
        }
        snapshot.layers = [first] + blocks + [last]
        snapshot.network = "64-64-(64)×62-10 tanh"
        snapshot.settings.checkpointing = .squareRoot
        snapshot.memory = ActivationMemory(
            bytes: 994_000, plainBytes: 13_400_000, repeatedLayers: 55, layers: 64, extraForward: 0.77)
        return snapshot
    }
}
