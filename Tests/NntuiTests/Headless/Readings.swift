import Presets
import Testing
import Training

/// Readings with known numbers.
enum Readings {
    /// Returns a run of xor in the middle of training.
    static func xor() throws -> RunReading {
        var reading = try Trainer.load(Preset.load("xor")).trainer.runReading()
        reading.step = 1_250
        reading.epoch = 12.5
        reading.loss = 0.125
        reading.validationLoss = 0.25
        reading.accuracy = 0.75
        reading.validationAccuracy = nil
        reading.effectiveLearningRate = 0.5
        reading.gradientNorm = 2
        reading.clippedGradientNorm = 2
        reading.layers = Array(reading.layers.prefix(2))
        for index in reading.layers.indices {
            reading.layers[index].gradientNorm = 1.5
            reading.layers[index].updateRatio = 0.001
        }
        return reading
    }
}
