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

    /// The learning rate does not rise because other examples are asked for.
    @Test func aPlateausDropsStay() throws {
        let trainer = try Fixture.trainer()
        trainer.advance(60)
        trainer.state.plateau = PlateauWatch(best: 0.1, waited: 2, drops: 3)
        let other = try other("\"noise\": 0.1", "\"noise\": 0.5")
        try Checkpoint(trainer).apply(to: other)
        #expect(other.state.plateau == PlateauWatch(drops: 3))
    }

    /// A loss that weighs the classes is another, whichever of the two runs has it.
    @Test(arguments: [true, false]) func anotherLossIsNotCompared(isAdded: Bool) throws {
        let weighed = Fixture.moons.replacing("\"batch_size\"", with: "\"class_weights\": \"balanced\", \"batch_size\"")
        let (trainer, other) = (
            try Fixture.trainer(isAdded ? Fixture.moons : weighed),
            try Fixture.trainer(isAdded ? weighed : Fixture.moons)
        )
        trainer.advance(100)
        #expect(try Checkpoint(trainer).apply(to: other).count == 1)
        #expect(other.validationLoss.buckets.isEmpty)
    }

    @Test func thoseOfTheSameDataStay() throws {
        let trainer = try Fixture.trainer()
        trainer.advance(200)
        let same = try other("\"learning_rate\": 0.01", "\"learning_rate\": 0.02")
        #expect(try Checkpoint(trainer).apply(to: same).isEmpty)
        #expect(same.validationLoss == trainer.validationLoss)
    }
}
