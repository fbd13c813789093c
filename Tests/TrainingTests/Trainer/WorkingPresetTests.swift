import Testing

/// Working presets succeed with any seed that a user is likely to try.
@Suite struct WorkingPresetTests {
    @Test(arguments: 0..<8) func xorIsSolved(_ seed: Int) throws {
        let run = try PresetRun("xor", seed: seed)
        run.train(2_000)
        #expect(run.trainer.trainingAccuracy == 1 && run.losses.last ?? 1 < 1e-3)
    }

    @Test(
        arguments: [("moons", 0.9), ("circles", 0.95), ("spirals", 0.95), ("skip-graph", 0.93), ("iris", 0.86)], 0..<4)
    func classesAreToldApart(_ preset: (name: String, accuracy: Double), _ seed: Int) throws {
        let run = try PresetRun(preset.name, seed: seed)
        run.train(3_000)
        #expect(run.latest.validationAccuracy ?? 0 >= preset.accuracy)
    }

    @Test(arguments: 0..<4) func theSineIsFitted(_ seed: Int) throws {
        let run = try PresetRun("sine", seed: seed)
        run.train(3_000)
        #expect(run.latest.validationLoss ?? 1 < 0.02, "the noise alone costs 0.01")
    }

    @Test func digitsAreRead() throws {
        let accuracies = try (0..<5).map { seed in
            let run = try PresetRun("digits", seed: seed)
            run.train(2_000)
            return run.latest.validationAccuracy ?? 0
        }
        #expect(accuracies.mean >= 0.975, "\(accuracies)")
    }
}
