import Backprop
import Presets
import TestSupport
import Testing

@testable import Training

/// Saved runs that go on with other data, or with data that are split differently.
@Suite struct OtherDataTests {
    private func other(_ text: String, _ replacement: String) throws -> Trainer {
        try Fixture.trainer(Fixture.moons.replacing(text, with: replacement))
    }

    /// A validation loss on other examples is no better and no worse than these.
    @Test(arguments: [
        ("\"noise\": 0.1", "\"noise\": 0.5"), ("\"title\": \"moons\"", "\"seed\": 9"),
        ("\"validation_fraction\": 0.2", "\"validation_fraction\": 0.3"),
        ("\"scaling\": \"standard\"", "\"scaling\": \"none\""),
    ])
    func validationLossesBeginAnew(text: String, replacement: String) throws {
        let trainer = try Fixture.trainer()
        trainer.apply(.set(.earlyStopping, to: 50))
        trainer.advance(200)
        let lowest = try #require(trainer.validationLoss.range?.lowerBound)
        let other = try other(text, replacement)
        let remarks = try Checkpoint(trainer).apply(to: other)
        #expect(remarks.count == 1)
        #expect(
            remarks.first?.hasSuffix(
                "are left out, since they are of other examples; the best step is looked for from step 200 on") == true)
        #expect(other.step == 200 && other.trainingLoss == trainer.trainingLoss)
        #expect(other.validationLoss.buckets.isEmpty && other.runReading().validationLoss == nil)
        #expect(other.earlierBest == nil && other.state.stopping == PlateauWatch())
        other.advance(200)
        let best = try #require(other.restorePoints.lowestValidation)
        #expect(best.step > 200 && Float(best.loss) == other.validationLoss.range?.lowerBound)
        #expect(text.contains("noise") ? Float(best.loss) > lowest : true)
    }

    @Test func thoseOfTheSameDataStay() throws {
        let trainer = try Fixture.trainer()
        trainer.advance(200)
        let same = try other("\"learning_rate\": 0.01", "\"learning_rate\": 0.02")
        #expect(try Checkpoint(trainer).apply(to: same).isEmpty)
        #expect(same.validationLoss == trainer.validationLoss)
    }
}
