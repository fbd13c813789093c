import Testing
import Training

/// Snapshots with known numbers.
enum Snapshots {
    /// A run of xor in the middle of training.
    static func xor() throws -> Snapshot {
        var snapshot = try Trainer.load(Preset.load("xor")).trainer.snapshot(phase: .training)
        snapshot.step = 1_250
        snapshot.epoch = 12.5
        snapshot.loss = 0.125
        snapshot.validationLoss = 0.25
        snapshot.accuracy = 0.75
        snapshot.validationAccuracy = nil
        snapshot.effectiveLearningRate = 0.5
        snapshot.gradientNorm = 2
        snapshot.clippedGradientNorm = 2
        snapshot.layers = Array(snapshot.layers.prefix(2))
        for index in snapshot.layers.indices {
            snapshot.layers[index].gradientNorm = 1.5
            snapshot.layers[index].updateRatio = 0.001
        }
        return snapshot
    }
}
