import Backprop
import CAllocationCounter
import Formats
import Presets
import TestSupport
import Testing

@testable import Training

/// Synthetic gradients in a run: options, checkpoints, going back, and allocations.
@Suite struct SyntheticTests {
    /// Three layers, and models with a hidden layer.
    private static let layered = Fixture.moons
        .replacing(
            #"{"layer": "dense", "units": 2, "#,
            with: #"{"layer": "dense", "units": 8, "activation": "tanh"}, {"layer": "dense", "units": 2, "#
        )
        .replacing(
            #""batch_size""#,
            with: #""credit": {"rule": "synthetic-gradients", "hidden": 10, "learning_rate": 0.003}, "batch_size""#)

    /// Returns a recurrent network that reads a text in windows of three time steps, two per step.
    private static func reader(_ credit: String = #"{"rule": "synthetic-gradients", "window_scale": 0.5}"#) throws
        -> Trainer
    {
        let preset = try Fixture.preset(
            """
            {"title": "text", "data": {"text": "constitution.txt", "context": 12}, "validation_fraction": 0.1,
             "network": [{"layer": "embedding", "units": 8}, {"layer": "lstm", "units": 12},
               {"layer": "dense", "units": "classes"}], "loss": "softmax-cross-entropy",
             "optimizer": {"name": "adam", "learning_rate": 0.01}, "batch_size": 8,
             "truncation": {"stride": 6, "window": 3}, "credit": \(credit), "steps": 100}
            """)
        return try Trainer.load(preset).trainer
    }

    private static let makers: [@Sendable () throws -> Trainer] = [{ try Fixture.trainer(layered) }, { try reader() }]

    private static func models(_ trainer: Trainer) -> [UInt32] {
        trainer.plan.syntheticVectors.flatMap { $0.flatMap { $0.map(\.bitPattern) } }
    }

    @Test func itsModelsAreNoPartOfTheNetwork() throws {
        let trainer = try Fixture.trainer(Self.layered)
        let plain = try Fixture.trainer(
            Self.layered.replacing(#""rule": "synthetic-gradients""#, with: #""rule": "backpropagation""#))
        #expect(trainer.parameterCount == plain.parameterCount)
        #expect(trainer.plan.synthetic?.models.map(\.name) == ["dense1", "dense2"])
        #expect(plain.plan.synthetic == nil)
        #expect(plain.settings.synthetic.hiddenUnits == 10)
        trainer.advance(100)
        let readings = trainer.runReading().layers.map(\.syntheticError)
        #expect(readings[0] != nil && readings[1] != nil && readings[2] == nil)
    }

    @Test(arguments: 0..<2) func aResumedRunComputesTheSameBits(_ maker: Int) throws {
        let (whole, resumed) = (try Self.makers[maker](), try Self.makers[maker]())
        whole.advance(20)
        try Checkpoint(whole).apply(to: resumed)
        #expect(Self.models(resumed) == Self.models(whole))
        #expect(resumed.plan.synthetic?.models.map(\.time) == whole.plan.synthetic?.models.map(\.time))
        whole.advance(20)
        resumed.advance(20)
        #expect(resumed.weightBits == whole.weightBits)
        #expect(Self.models(resumed) == Self.models(whole))
    }

    @Test(arguments: 0..<2) func goingBackTakesTheModelsBack(_ maker: Int) throws {
        let (trainer, plain) = (try Self.makers[maker](), try Self.makers[maker]())
        trainer.advance(10)
        trainer.apply(.set(.learningRate, to: 0.5))
        trainer.advance(10)
        trainer.goBack()
        trainer.undo()
        trainer.advance(10)
        plain.advance(20)
        #expect(trainer.weightBits == plain.weightBits)
        #expect(Self.models(trainer) == Self.models(plain))
    }

    @Test func aLargerBatchKeepsTheModels() throws {
        let trainer = try Fixture.trainer(Self.layered)
        trainer.advance(10)
        let models = Self.models(trainer)
        trainer.apply(.set(.batchSize, to: 160))
        #expect(Self.models(trainer) == models)
        trainer.advance(1)
        #expect(Self.models(trainer) != models)
    }

    @Test func switchedOnTheModelsStartAnew() throws {
        let trainer = try Self.reader()
        trainer.advance(5)
        trainer.apply(.set(.credit, to: .backpropagation))
        #expect(trainer.plan.synthetic == nil)
        trainer.advance(5)
        trainer.apply(.set(.credit, to: .syntheticGradients))
        let synthetic = try #require(trainer.plan.synthetic)
        #expect(synthetic.bridgesWindows && synthetic.models.map(\.time) == [0])
        trainer.advance(5)
        #expect(trainer.runReading().layers.map { $0.syntheticError != nil } == [false, true, false])
    }

    /// Overlapping windows have no edges to bridge, so the models are used between the layers.
    @Test func overlappingWindowsAreNotBridged() throws {
        let trainer = try Self.reader()
        trainer.apply(.set(.truncation, to: Truncation(stride: 3, window: 6)))
        #expect(trainer.plan.synthetic?.models.map(\.name) == ["embedding1", "lstm1"])
        trainer.advance(5)
        trainer.apply(.set(.truncation, to: Truncation(stride: 4, window: 2)))
        #expect(trainer.plan.synthetic?.models.map(\.name) == ["lstm1"])
        trainer.advance(5)
    }

    @Test func aStepAllocatesNothing() throws {
        let trainer = try Fixture.trainer(Self.layered.replacing(#""units": 8"#, with: #""units": 16"#))
        trainer.advance(60)
        let before = nn_allocation_count()
        trainer.advance(40)
        #expect(nn_allocation_count() - before == 0)
    }

    // MARK: - What may be asked for

    @Test func optionsAreReadAndWritten() throws {
        var settings = Settings()
        settings.credit = .syntheticGradients
        settings.synthetic = SyntheticConfiguration(
            target: .exact, conditionsOnLabels: false, hiddenUnits: 3, learningRate: 0.5, windowScale: 0.25)
        for rule in [CreditRule.syntheticGradients, .backpropagation] {
            settings.credit = rule
            let read = try Settings(JSONCursor(settings.json, file: "j"))
            #expect(read == settings)
        }
        let preset = try Fixture.preset(Self.layered)
        #expect(preset.settings.synthetic == SyntheticConfiguration(hiddenUnits: 10, learningRate: 0.003))
    }

    @Test(arguments: [
        (
            #"{"rule": "synthetic"}"#,
            "credit.rule: found the text \"synthetic\"; allowed: backpropagation, feedback-alignment, "
                + "direct-feedback-alignment, synthetic-gradients"
        ),
        (#"{"rule": "synthetic-gradients", "units": 3}"#, "credit.units"),
        (#"{"rule": "synthetic-gradients", "hidden": 5000}"#, "credit.hidden: found 5000; allowed is a whole number"),
    ])
    func wrongOptionsAreExplained(_ credit: String, _ words: String) throws {
        let error = #expect(throws: ConfigurationError.self) { try Self.reader(credit) }
        #expect(try #require(error).description.contains(words), "\(error?.description ?? "")")
    }

    @Test func optionsOfNoUseAreRemarkedOn() throws {
        let preset = try Fixture.preset(
            Self.layered.replacing(#""learning_rate": 0.003}"#, with: #""learning_rate": 0}"#))
        let remarks = try Trainer.load(preset).remarks
        #expect(
            remarks == [
                "warning: credit.learning_rate: models with a learning rate of 0 go on predicting 0, and the layers below "
                    + "never learn; try 0.001"
            ])
    }

    @Test func layersTooWideForAModelAreRefused() throws {
        let wide = Fixture.moons
            .replacing(#""units": 12"#, with: #""units": 9000"#)
            .replacing(#""batch_size""#, with: #""credit": "synthetic-gradients", "batch_size""#)
        let error = #expect(throws: TrainerError.self) { try Fixture.trainer(wide) }
        #expect(
            error?.description
                == "credit: dense1: a model that predicts the error of 9000 numbers has 9000² weights; those of "
                + "all layers may be 67108864 together; take direct-feedback-alignment, or backpropagation")
    }
}
