import Presets
import Training

/// Preset trained step by step by a test, with its measurements on the way.
final class PresetRun {
    let trainer: Trainer
    /// Losses of the steps made by the latest call of `train`.
    private(set) var losses: [Double] = []
    /// Ratio of ‖∂L/∂W‖ of the first layer to that of the last.
    private(set) var ratios: [Double] = []
    private(set) var gradientNorms: [Double] = []
    /// Largest ‖Δθ‖ / ‖θ‖ of any layer in each step.
    private(set) var updateRatios: [Double] = []

    init(_ name: String, seed: Int = 0) throws {
        var preset = try Preset.load(name, overrides: [PresetOverride(key: "seed", value: "\(seed)")])
        (preset.stepLimit, preset.epochLimit) = (nil, nil)
        trainer = try Trainer.load(preset).trainer
    }

    /// Makes a number of steps, fewer if training halts or ends, and returns the outcome of the last one.
    @discardableResult
    func train(_ steps: Int) -> Trainer.Outcome {
        (losses, ratios, gradientNorms, updateRatios) = ([], [], [], [])
        for _ in 0..<steps {
            let outcome = trainer.advance()
            guard outcome != .halted else { return outcome }
            record(latest)
            guard outcome == .applied else { return outcome }
        }
        return .applied
    }

    private func record(_ snapshot: Snapshot) {
        losses.append(snapshot.loss ?? .nan)
        gradientNorms.append(snapshot.gradientNorm)
        let norms = snapshot.layers.map(\.gradientNorm)
        ratios.append(norms[0] / norms[norms.count - 1])
        updateRatios.append(snapshot.layers.map(\.updateRatio).max() ?? 0)
    }

    var latest: Snapshot { Snapshot(trainer.runReading()) }

    /// Share of dead units in each hidden layer.
    var dead: [Double] { latest.layers.dropLast().map(\.dead) }

    /// Returns the mean loss of the last steps.
    func meanLoss(last count: Int) -> Double { losses.suffix(count).mean }
}

extension Collection where Element == Double {
    var mean: Double { reduce(0, +) / Double(count) }

    var median: Double {
        let ordered = sorted()
        return ordered[ordered.count / 2]
    }
}
