import Backprop
import Formats
import TestSupport
import Testing

@testable import Training

@Suite struct ActivationCheckpointingTests {
    /// Deep network with dropout, whose recomputation must draw the same numbers.
    static let deep = Fixture.moons.replacing(
        #""network": ["#,
        with: #""network": [{"layer": "dense", "units": 10, "repeat": 6}, {"layer": "dropout", "rate": 0.2}, "#
    ).replacing(#""scaling""#, with: #""activation": "tanh", "scaling""#)

    @Test func turningCheckpointsOnAndOffChangesNoBit() throws {
        let (plain, trainer) = try (Fixture.trainer(Self.deep), Fixture.trainer(Self.deep))
        for checkpointing in [ActivationCheckpointing.squareRoot, .every(1), .none, .memory(bytes: 1_000)] {
            trainer.apply(.set(.checkpointing, to: checkpointing))
            trainer.advance(15)
            plain.advance(15)
            #expect(trainer.weightBits == plain.weightBits)
            #expect(trainer.reading.loss == plain.reading.loss)
            for (probe, expected) in zip(trainer.probes, plain.probes) {
                #expect(probe.moments.mean == expected.moments.mean)
                #expect(probe.moments.deviation == expected.moments.deviation)
                #expect(probe.gradientNorm == expected.gradientNorm)
            }
        }
        #expect(trainer.measuredReading().validationLoss == plain.measuredReading().validationLoss)
        #expect(trainer.marks.map(\.label).first == "checkpoints sqrt")
        trainer.undo()
        #expect(trainer.settings.checkpointing == .none)
        #expect(!trainer.plan.sharesMemory)
    }

    @Test func theSnapshotTellsOfTheMemory() throws {
        let trainer = try Fixture.trainer(Self.deep)
        let plain = trainer.runReading().memory
        #expect(plain.bytes == plain.plainBytes && plain.repeatedLayers == 0 && plain.layers == 9)
        trainer.apply(.set(.checkpointing, to: .squareRoot))
        let memory = trainer.runReading().memory
        #expect(memory.bytes < plain.bytes && memory.plainBytes == plain.plainBytes)
        #expect(memory.repeatedLayers > 0 && memory.extraForward > 0)
    }

    @Test func goingBackAndUndoingRestoresTheGroups() throws {
        let trainer = try Fixture.trainer(Self.deep)
        trainer.advance(5)
        trainer.apply(.set(.checkpointing, to: .squareRoot))
        trainer.advance(5)
        trainer.goBack()
        #expect(trainer.settings.checkpointing == .squareRoot && trainer.plan.sharesMemory)
        trainer.undo()
        #expect(trainer.settings.checkpointing == .none && !trainer.plan.sharesMemory)
    }

    @Test func aCheckpointFileKeepsTheChoice() throws {
        let trainer = try Fixture.trainer(Self.deep)
        trainer.apply(.set(.checkpointing, to: .every(2)))
        trainer.advance(10)
        let resumed = try Fixture.trainer(Self.deep)
        try Checkpoint(trainer).apply(to: resumed)
        #expect(resumed.settings.checkpointing == .every(2) && resumed.plan.sharesMemory)
        trainer.advance(10)
        resumed.advance(10)
        #expect(resumed.weightBits == trainer.weightBits)
    }

    /// Other rules keep every activation; the choice takes effect again with backpropagation.
    @Test func anotherRuleOfCreditKeepsEverything() throws {
        let (plain, trainer) = try (Fixture.trainer(Self.deep), Fixture.trainer(Self.deep))
        trainer.apply(.set(.checkpointing, to: .squareRoot))
        for rule in [CreditRule.directFeedbackAlignment, .backpropagation] {
            for trainer in [plain, trainer] {
                trainer.apply(.set(.credit, to: rule))
                trainer.advance(8)
            }
            #expect(trainer.plan.sharesMemory == (rule == .backpropagation))
            #expect(trainer.weightBits == plain.weightBits)
        }
    }

    /// A layer with weights that are not finite is found although its activations have been dropped.
    @Test func theFirstLayerThatIsNotFiniteIsNamed() throws {
        let trainer = try Fixture.trainer(Self.deep)
        trainer.apply(.set(.checkpointing, to: .every(2)))
        trainer.plan.matrix(.parameters, 4)[0] = .nan
        #expect(trainer.advance() == .halted)
        #expect(trainer.halt?.layer == "dense3")
    }

    @Test func aBudgetThatCannotBeMetIsExplained() throws {
        let preset = try Fixture.preset(
            Self.deep.replacing(#""scaling""#, with: #""checkpointing": {"memory": "2 kB"}, "scaling""#))
        let error = #expect(throws: (any Error).self) { try Trainer.load(preset) }
        let text = error.map { "\($0)" } ?? ""
        #expect(text.hasPrefix("checkpointing.memory: found 2 kB, but the activations of a batch of "))
        #expect(text.contains("kB without checkpointing; allow more, or take a smaller batch_size"))
    }

    @Test(arguments: [
        ("\"squrt\"", "found the text \"squrt\"; did you mean \"sqrt\"? allowed: none, sqrt"),
        ("7", "found 7; allowed is \"none\", \"sqrt\", {\"every\": layers} or {\"memory\": \"2 MB\"}"),
        ("{}", "one of every and memory is wanted; allowed is"),
        ("{\"every\": 0}", "found 0; allowed is a whole number"),
        ("{\"every\": 2, \"memory\": 2000}", "one of every and memory is wanted"),
        ("{\"memory\": \"2 bananas\"}", "a size such as \"2 MB\", in kB, MB or GB"),
        ("{\"memory\": -4}", "found -4; allowed is a whole number from 1,000"),
        ("{\"memory\": \"1e999 MB\"}", "a size such as"), ("{\"memory\": \".\"}", "a size such as"),
    ])
    func whatCannotBeReadIsExplained(_ json: String, _ words: String) throws {
        let value = try JSONParser.parse(Array(json.utf8), file: "j")
        let error = #expect(throws: ConfigurationError.self) {
            try ActivationCheckpointing(JSONCursor(value, file: "j"))
        }
        #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    }

    @Test func wordsAreReadBack() {
        for checkpointing in [ActivationCheckpointing.none, .squareRoot, .every(8), .memory(bytes: 2_000_000)] {
            #expect(ActivationCheckpointing(text: checkpointing.text.lowercased(), plainBytes: 1) == checkpointing)
        }
        #expect(ActivationCheckpointing(text: "every", plainBytes: 1) == .every(4))
        #expect(ActivationCheckpointing(text: "memory", plainBytes: 80_000) == .memory(bytes: 20_000))
        for text in ["", "every 0", "every x", "memory x", "sqrt 2", "none 1"] {
            #expect(ActivationCheckpointing(text: text, plainBytes: 1) == nil)
        }
    }
}
