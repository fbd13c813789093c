import Backprop
import CAllocationCounter
import TestSupport
import Testing

@testable import Training

@Suite struct TrainerTests {
    @Test func twoRunsOfOnePresetComputeTheSameBits() throws {
        let (a, b) = (try Fixture.trainer(), try Fixture.trainer())
        a.advance(150)
        b.advance(150)
        #expect(a.weightBits == b.weightBits)
        #expect(a.trainingLoss == b.trainingLoss)
    }

    @Test func trainingLowersTheLossAndRaisesTheAccuracy() throws {
        let trainer = try Fixture.trainer()
        trainer.advance(1)
        let first = try #require(trainer.runReading().loss)
        trainer.advance(600)
        let last = trainer.runReading()
        #expect(try #require(last.loss) < first / 3)
        #expect(try #require(last.validationAccuracy) > 0.9)
        #expect(last.step == 601)
    }

    @Test func aStepAllocatesNothing() throws {
        let trainer = try Fixture.trainer()
        trainer.advance(60)
        let before = nn_allocation_count()
        trainer.advance(40)
        #expect(nn_allocation_count() - before == 0)
        let array = [Int](repeating: trainer.step, count: 100)
        #expect(nn_allocation_count() > before, "the counter counts \(array.count) numbers as nothing")
    }

    @Test(arguments: [CreditRule.feedbackAlignment, .directFeedbackAlignment]) func aStepOfAnyRuleAllocatesNothing(
        _ rule: CreditRule
    ) throws {
        let trainer = try Fixture.trainer()
        trainer.apply(.set(.credit, to: rule))
        trainer.advance(60)
        let before = nn_allocation_count()
        trainer.advance(40)
        #expect(nn_allocation_count() - before == 0)
    }

    @Test func anEpochPassesEveryExampleOnce() throws {
        let trainer = try Fixture.trainer()
        // 160 training examples in batches of 24: six full ones and one of 16.
        trainer.advance(7)
        #expect(trainer.epoch == 1)
        trainer.advance(1)
        #expect(trainer.epoch == 1 + 24.0 / 160)
    }

    @Test func clippingBoundsTheGradientAndLeavesItsDirection() throws {
        let trainer = try Fixture.trainer()
        trainer.apply(.set(.clipping, to: Clipping(.globalNorm, threshold: 0.01)))
        trainer.advance(1)
        let snapshot = trainer.runReading()
        #expect(snapshot.gradientNorm > 0.05)
        #expect(abs(snapshot.clippedGradientNorm - 0.01) < 1e-6)
        #expect(snapshot.clippedShare == 1)
        let factors = snapshot.layers.map { $0.clippedGradientNorm / $0.gradientNorm }
        #expect(factors.allSatisfy { abs($0 - factors[0]) < 1e-6 })
    }

    @Test func clippingByValueCutsEveryComponent() throws {
        let trainer = try Fixture.trainer()
        trainer.apply(.set(.clipping, to: Clipping(.value, threshold: 0.001)))
        trainer.advance(1)
        #expect(trainer.plan.vector(.gradients).values.allSatisfy { abs($0) <= 0.001 })
        #expect(trainer.runReading().clippedGradientNorm < 0.01)
    }

    @Test func theLayersNormsMakeUpTheWholeNorm() throws {
        let trainer = try Fixture.trainer()
        trainer.advance(5)
        let snapshot = trainer.runReading()
        let squares = snapshot.layers.reduce(0) { $0 + $1.gradientNorm * $1.gradientNorm }
        #expect(abs(squares.squareRoot() - snapshot.gradientNorm) < 1e-9)
        #expect(snapshot.layers.map(\.name) == ["dense1", "dense2"])
        #expect(snapshot.layers.map(\.summary) == ["2→12 tanh", "12→2 identity"])
    }

    @Test func theSummaryCountsEqualLayers() throws {
        let json = Fixture.moons.replacing("\"units\": 12,", with: "\"units\": 12, \"repeat\": 5,")
        #expect(try Fixture.trainer(json).runReading().network == "2-[12]×5-2 tanh")
    }

    @Test func theLimitEndsTheRun() throws {
        let json = Fixture.moons.replacing("\"batch_size\"", with: "\"steps\": 12, \"batch_size\"")
        let trainer = try Fixture.trainer(json)
        trainer.advance(50)
        #expect(trainer.step == 12)
        #expect(trainer.ending == .stepLimit(12))
    }

    @Test func earlyStoppingWaitsForItsPatience() throws {
        let json = Fixture.moons.replacing(
            "\"batch_size\"", with: "\"early_stopping\": {\"patience\": 2}, \"evaluate_every\": 5, \"batch_size\"")
        let trainer = try Fixture.trainer(json)
        trainer.apply(.set(.learningRate, to: 0.5))
        trainer.advance(5_000)
        #expect(trainer.step < 5_000)
        #expect(trainer.ending == .earlyStopping(patience: 2, best: trainer.restorePoints.lowestValidation))
    }
}
