import Backprop
import Formats
import Presets
import TestSupport
import Testing

@testable import Training

/// Rules of credit assignment switched during training.
@Suite struct CreditTests {
    private static let deep = Fixture.moons.replacing(
        #"{"layer": "dense", "units": 2, "#,
        with: #"{"layer": "dense", "units": 8, "activation": "tanh"}, {"layer": "dense", "units": 2, "#)

    private static let picture = """
        {"title": "rows", "data": {"generator": "moons", "count": 60}, "network": [
           {"layer": "dense", "units": 8, "activation": "tanh"}, {"layer": "layer-normalization"},
           {"layer": "dense", "units": 2}], "loss": "softmax-cross-entropy"}
        """

    @Test(arguments: CreditRule.allCases) func everyRuleLearns(_ rule: CreditRule) throws {
        let trainer = try Fixture.trainer(
            Self.deep.replacing(#""batch_size""#, with: #""credit": "\#(rule.rawValue)", "batch_size""#))
        #expect(trainer.settings.credit == rule)
        trainer.advance(1_500)
        #expect(try #require(trainer.trainingAccuracy) > 0.95)
    }

    @Test func switchingThereAndBackKeepsTheWeightsAndReplaysBitForBit() throws {
        let first = try Fixture.trainer(Self.deep)
        for rule in [CreditRule.feedbackAlignment, .directFeedbackAlignment, .backpropagation] {
            first.advance(30)
            let weights = first.weightBits
            first.apply(.set(.credit, to: rule))
            #expect(first.weightBits == weights)
        }
        first.advance(40)
        let second = try Fixture.trainer(Self.deep)
        for record in first.journal.records {
            second.advance(record.step - second.step)
            second.replay(record)
        }
        second.advance(first.step - second.step)
        #expect(second.weightBits == first.weightBits)
        let plain = try Fixture.trainer(Self.deep)
        plain.advance(first.step)
        #expect(plain.weightBits != first.weightBits)
    }

    @Test(arguments: [CreditRule.feedbackAlignment, .directFeedbackAlignment])
    func aResumedRunDrawsTheSameMatrices(_ rule: CreditRule) throws {
        let whole = try Fixture.trainer(Self.deep)
        whole.advance(10)
        whole.apply(.set(.credit, to: rule))
        whole.apply(.set(.seed, to: 99))
        whole.advance(10)
        whole.apply(.set(.batchSize, to: 100))
        let resumed = try Fixture.trainer(Self.deep)
        try Checkpoint(whole).apply(to: resumed)
        #expect(resumed.settings.credit == rule)
        whole.advance(30)
        resumed.advance(30)
        #expect(resumed.weightBits == whole.weightBits)
    }

    @Test func lookingAtTheAnglesChangesNothing() throws {
        let (seen, unseen) = (try Fixture.trainer(Self.deep), try Fixture.trainer(Self.deep))
        for trainer in [seen, unseen] { trainer.apply(.set(.credit, to: .directFeedbackAlignment)) }
        #expect(seen.runReading().layers.allSatisfy { $0.alignment == nil })
        for _ in 0..<50 {
            seen.advance(1)
            let angles = seen.runReading().layers.map(\.alignment)
            #expect(angles.last.flatMap { $0 }.map { $0 < 1e-5 } == true)
            #expect(angles.dropLast().allSatisfy { $0.map { $0 > 1 && $0 < 180 } == true })
        }
        unseen.advance(50)
        #expect(seen.weightBits == unseen.weightBits)
        #expect(seen.runReading().layers[0].alignmentTrend.count == 4)
        seen.apply(.set(.credit, to: .backpropagation))
        seen.advance(1)
        #expect(seen.runReading().layers.allSatisfy { $0.alignment == nil && $0.alignmentTrend.isEmpty })
    }

    /// The true gradient needs a second backward pass after one forward pass, so everything that operations store must
    /// survive.
    @Test(arguments: ["digits-cnn", "char-rnn", "char-lstm", "tiny-gpt", "spoken-digits", "cartpole"])
    func aSecondBackwardPassGivesTheSameBits(_ name: String) throws {
        let trainer = try Trainer.load(Preset.load(name)).trainer
        trainer.apply(.set(.batchSize, to: 4))
        trainer.apply(.set(.credit, to: .directFeedbackAlignment))
        #expect(trainer.advance() == .applied)
        let plan = trainer.plan
        let passes = (0..<2).map { _ in
            plan.backward(batch: trainer.reading.batch.count)
            let told = plan.vector(.gradients).values
            plan.exactBackward(batch: trainer.reading.batch.count)
            return [told, plan.vector(.gradients).values]
        }
        #expect(passes[0] == passes[1])
        #expect(passes[0][0] != passes[0][1])
    }

    @Test func goingBackAndUndoingTakesTheRuleBack() throws {
        let trainer = try Fixture.trainer(Self.deep)
        trainer.advance(10)
        trainer.apply(.set(.credit, to: .feedbackAlignment))
        trainer.advance(10)
        trainer.goBack()
        #expect(trainer.settings.credit == .feedbackAlignment)
        trainer.undo()
        #expect(trainer.settings.credit == .backpropagation)
        trainer.advance(10)
        let plain = try Fixture.trainer(Self.deep)
        plain.advance(20)
        #expect(trainer.weightBits == plain.weightBits)
    }

    @Test func aRuleThatTheNetworkDoesNotAllowIsRefusedInWords() throws {
        let trainer = try Fixture.trainer(Self.picture)
        let problem = try #require(trainer.problem(with: .set(.credit, to: .feedbackAlignment)))
        #expect(
            problem == "norm1: feedback alignment has a random matrix in the place of a dense layer's Wᵀ, and this "
                + "layer has none; take direct-feedback-alignment, or backpropagation")
        trainer.apply(.set(.credit, to: .feedbackAlignment))
        #expect(trainer.settings.credit == .backpropagation)
        #expect(trainer.journal.records.isEmpty)
        #expect(trainer.problem(with: .set(.credit, to: .directFeedbackAlignment)) == nil)
        let asked = Self.picture.replacing(#""loss""#, with: #""credit": "feedback-alignment", "loss""#)
        let error = #expect(throws: TrainerError.self) { try Fixture.trainer(asked) }
        #expect(error?.description == "credit: \(problem)")
        let refused = #expect(throws: ConfigurationError.self) { try Trainer.load(Fixture.preset(asked)) }
        #expect(refused?.description == "test.json:3: credit: \(problem)")
    }
}
