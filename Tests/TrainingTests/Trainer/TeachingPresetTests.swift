import Backprop
import Presets
import Testing
import Training

/// Each broken network shows what its preset claims, and the repair fixes it.
///
/// Several seeds are used because a teacher who restarts with new weights must see the same.
@Suite struct TeachingPresetTests {
    @Test(arguments: 0..<4) func vanishingGradients(_ seed: Int) throws {
        let run = try PresetRun("vanishing-gradients", seed: seed)
        run.train(1_000)
        #expect(run.ratios.median < 1e-5 && run.ratios.filter { $0 < 1e-4 }.count > 980)
        #expect(abs(run.meanLoss(last: 500) - 0.693) < 0.02, "guessing between two classes costs ln 2")

        run.trainer.repair()
        #expect(run.trainer.step == 0)
        run.train(500)
        #expect(run.ratios.allSatisfy { $0 > 1e-2 })
        #expect(run.meanLoss(last: 100) < 0.5 * run.losses.prefix(20).mean)
    }

    @Test(arguments: 0..<4) func explodingGradients(_ seed: Int) throws {
        let run = try PresetRun("exploding-gradients", seed: seed)
        #expect(run.train(60) == .halted)
        #expect(
            run.losses.count > 30 && run.ratios[0] > 4, "the first layer's gradient is a multiple of the last one's")
        let begun = run.losses[0]
        #expect(run.losses.filter { $0 > 10 * begun }.count > 25, "the loss is seen to grow")

        run.trainer.repair()
        #expect(run.train(500) == .applied)
        #expect(run.latest.clippedGradientNorm <= 1.0001)
        #expect(run.meanLoss(last: 100) < 0.15)
    }

    /// A class sees forty steps of explosion, and then clipping heal it: back to good weights and clip, in either order.
    @Test(arguments: 0..<4, [true, false]) func explodingGradientsHealWhenClipped(_ seed: Int, clipsFirst: Bool) throws
    {
        let run = try PresetRun("exploding-gradients", seed: seed)
        #expect(run.train(60) == .halted)
        let begun = run.losses[0]
        if !clipsFirst { run.trainer.goBack() }
        run.trainer.apply(.set(.clipping, to: Clipping(.globalNorm)))
        if clipsFirst { run.trainer.goBack() }
        #expect(run.trainer.settings.clipping.mode == .globalNorm)
        #expect(run.train(500) == .applied)
        #expect(run.meanLoss(last: 100) < 0.25 * begun)
    }

    @Test(arguments: 0..<8) func deadReLU(_ seed: Int) throws {
        let run = try PresetRun("dead-relu", seed: seed)
        run.train(1_000)
        #expect(run.dead.max() == 1 && run.dead.mean > 0.4, "a whole layer is dead")
        #expect(run.ratios.suffix(100).median == 0, "nothing reaches the first layer")
        #expect(run.meanLoss(last: 500) > 0.6)

        run.trainer.apply(.set(.learningRate, to: 0.05))
        run.train(1_000)
        #expect(run.dead.max() == 1 && run.meanLoss(last: 500) > 0.6, "a smaller rate does not wake the dead")

        run.trainer.repair()
        run.train(1_000)
        #expect(run.dead.max() == 0)
        #expect(run.meanLoss(last: 100) < 0.2)
    }

    @Test(arguments: 0..<4) func learningRateTooHigh(_ seed: Int) throws {
        let run = try PresetRun("learning-rate-too-high", seed: seed)
        run.train(4_000)
        // A guess costs ln 2 = 0.69; above 1 the network is certain of a wrong answer.
        let (broken, leaps) = (run.meanLoss(last: 2_000), run.losses.suffix(2_000).filter { $0 > 1 }.count)
        #expect(broken > 0.35 && leaps > 40)
        #expect(run.updateRatios.suffix(2_000).mean > 0.03)

        run.trainer.repair()
        #expect(run.trainer.step == 0, "the leaps have left saturated units")
        run.train(2_000)
        #expect(run.meanLoss(last: 1_000) < 0.6 * broken && run.losses.suffix(1_000).filter { $0 > 1 }.count < 10)
        #expect(run.updateRatios.suffix(1_000).mean < 0.02)
    }

    @Test(arguments: 0..<4) func overfitting(_ seed: Int) throws {
        let run = try PresetRun("overfitting", seed: seed)
        let best = lowestValidationLoss(run, steps: 1_000)
        let end = try #require(run.latest.validationLoss)
        #expect(run.meanLoss(last: 100) < 0.01 && end > 2 * best && end > 0.8)

        run.trainer.repair()
        let lowest = lowestValidationLoss(run, steps: 1_000)
        let repaired = try #require(run.latest.validationLoss)
        #expect(repaired < 0.6 * end && repaired < 1.3 * lowest)
        #expect(run.meanLoss(last: 100) > 0.05)
    }

    @Test(arguments: 0..<4) func badInitialisation(_ seed: Int) throws {
        let run = try PresetRun("bad-initialisation", seed: seed)
        run.train(3_000)
        #expect(run.trainer.trainingAccuracy ?? 1 < 0.75)
        #expect(run.gradientNorms.median > 0.01, "the gradients look healthy")

        run.trainer.repair()
        run.train(1_500)
        #expect(run.trainer.trainingAccuracy ?? 0 > 0.95 && run.latest.validationAccuracy ?? 0 > 0.95)
    }

    /// Trains and returns the lowest validation loss on the way.
    private func lowestValidationLoss(_ run: PresetRun, steps: Int) -> Double {
        var lowest = Double.infinity
        for _ in 0..<steps / 50 {
            run.train(50)
            lowest = min(lowest, run.latest.validationLoss ?? .infinity)
        }
        run.train(100)
        return lowest
    }
}
