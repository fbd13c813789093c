import Presets
import Training

/// A preset that a test trains, step by step, with what it saw on the way.
final class PresetRun {
    let trainer: Trainer
    /// Of the steps that the latest call of `train` made.
    private(set) var losses: [Double] = []
    /// ‖∂L/∂W‖ of the first layer over that of the last.
    private(set) var ratios: [Double] = []
    private(set) var gradientNorms: [Double] = []
    /// The largest ‖Δθ‖ / ‖θ‖ of any layer.
    private(set) var updateRatios: [Double] = []

    init(_ name: String, seed: Int = 0) throws {
        trainer = try Trainer.load(
            Preset.load(name, overrides: [PresetOverride(key: "seed", value: "\(seed)")])
        ).trainer
    }

    /// Makes so many steps, or fewer where training halts or ends, and says how the last one went.
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

    /// The share of dead units in each hidden layer.
    var dead: [Double] { latest.layers.dropLast().map(\.dead) }

    /// The mean loss of the last steps.
    func meanLoss(last count: Int) -> Double { losses.suffix(count).mean }
}

extension Collection where Element == Double {
    var mean: Double { reduce(0, +) / Double(count) }

    var median: Double {
        let ordered = sorted()
        return ordered[ordered.count / 2]
    }
}
