import Presets
import TestSupport
import Testing

@testable import Training

/// Numbers to predict that are scaled inside, and come back in their own units.
@Suite struct TargetScalingTests {
    /// Trainer for prices of 500,000 and more, which grow with the area.
    private static func trainer(_ options: String = "") throws -> Trainer {
        let folder = TemporaryFolder()
        let rows = (0..<60).map { "\($0),\(500_000 + 3_000 * $0 + ($0 * 7_919) % 5_000)" }
        try folder.write((["area,price"] + rows).joined(separator: "\n"), to: "prices.csv")
        try folder.write(
            """
            {"data": {"file": "prices.csv"}, "scaling": "standard"\(options), "validation_fraction": 0.25,
             "network": [{"layer": "dense", "units": 8, "activation": "tanh"}, {"layer": "dense", "units": 1}],
             "loss": "mean-squared-error", "optimizer": {"name": "adam", "learning_rate": 0.01}, "batch_size": 16}
            """, to: "prices.json")
        return try Trainer.load(Preset.load(folder.file("prices.json"))).trainer
    }

    @Test func pricesAreLearntAndComeBackInTheirUnits() throws {
        let trainer = try Self.trainer(#", "target_scaling": "standard""#)
        trainer.advance(1_000)
        let run = trainer.measuredReading()
        let (fit, loss) = (try #require(run.validationFit), try #require(run.validationLoss))
        #expect(try #require(fit.determination) > 0.99)
        #expect((500...4_000).contains(fit.rootMeanSquareError), "\(fit.words)")
        // The loss is the mean square of the errors, in units of the deviation.
        let task = try #require(trainer.task as? ExampleTask)
        let spread = try #require(task.targetScaling).spreads[0]
        #expect(abs(fit.rootMeanSquareError - spread * loss.squareRoot()) < 1e-3 * fit.rootMeanSquareError)
        #expect(run.targetScale?.isLarge == false)
        guard case .fit(let view) = trainer.makeView() else {
            Issue.record("there is no curve")
            return
        }
        #expect(view.points.allSatisfy { (500_000...682_000).contains($0.y) })
        #expect(view.curve.allSatisfy { (450_000...750_000).contains($0.y) })
    }

    /// A table of several features shows predicted against true numbers, in their own units.
    @Test func severalFeaturesShowAnswers() throws {
        let folder = TemporaryFolder()
        let rows = (0..<60).map { "\($0 % 9),\($0 % 7),\(1_000 + 30 * ($0 % 9) - 20 * ($0 % 7))" }
        try folder.write((["a,b,y"] + rows).joined(separator: "\n"), to: "t.csv")
        let trainer = try Trainer.load(Preset.load(folder.file("t.csv"))).trainer
        trainer.advance(500)
        guard case .predictions(let answers) = trainer.makeView() else {
            Issue.record("there are no answers")
            return
        }
        #expect(answers.targetName == "y" && answers.isValidation && answers.pairs.count == 6)
        #expect(answers.pairs.allSatisfy { abs($0.target - $0.answer) < 25 && (880...1_240).contains($0.target) })
        let (shown, measured) = (try #require(answers.fit), try #require(trainer.measuredReading().validationFit))
        #expect(abs(shown.rootMeanSquareError - measured.rootMeanSquareError) < 0.01)
        #expect(try #require(shown.determination) > 0.98)
    }

    /// Without it, the size of the target is named with the remedy, and taking the remedy ends the warning.
    @Test func theRemedyIsNamed() throws {
        #expect(try Self.trainer().runReading().targetScale?.isLarge == true)
    }

    /// Classes have no scale; a checkpoint of other scaling is a run of its own.
    @Test func classesAreLeftAsTheyAre() throws {
        let plain = try Trainer.load(Preset.load("iris")).trainer
        let scaled = try Trainer.load(
            Preset.load("iris", overrides: [PresetOverride(key: "target_scaling", value: "standard")])
        ).trainer
        for each in [plain, scaled] { each.advance(5) }
        #expect(plain.weightBits == scaled.weightBits && plain.measuredReading().validationFit == nil)
        #expect(!Checkpoint.makesSameSteps(plain.preset, scaled.preset))
    }
}
