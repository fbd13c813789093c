import Backprop
import Presets
import TestSupport
import Testing

@testable import Training

/// Regularization turned on during training.
@Suite struct RegularizationTests {
    private func overfitted(by change: Change?) throws -> Trainer {
        let trainer = try Trainer.load(Preset.load("overfitting")).trainer
        if let change { trainer.apply(change) }
        for _ in 0..<1_000 where trainer.advance() == .applied {}
        return trainer
    }

    @Test func eachCureLowersTheValidationLoss() throws {
        let ill = try overfitted(by: nil).runReading()
        let loss = try #require(ill.validationLoss)
        #expect(try loss > 1 && #require(ill.generalizationGap) > 0.5 * loss)
        let cures: [Change] = [
            .set(.dropout, to: 0.5), .set(.regularization, to: Regularization(weightDecay: 1)),
            .set(.earlyStopping, to: 5),
        ]
        for cure in cures {
            let trainer = try overfitted(by: cure)
            let snapshot = Snapshot(trainer.runReading())
            #expect(try #require(snapshot.validationLoss) < 0.9 * loss, "\(cure)")
            #expect(try #require(snapshot.generalizationGap) < 0.9 * #require(ill.generalizationGap), "\(cure)")
        }
    }

    /// A network without dropout layers gets them after its hidden layers and loses them again, keeping its weights.
    @Test func dropoutComesAndGoesWithTheWeightsInPlace() throws {
        let trainer = try Fixture.trainer()
        trainer.advance(20)
        let (weights, trend) = (trainer.weightBits, trainer.probes[1].trend.points)
        trainer.apply(.set(.dropout, to: 0.5))
        #expect(trainer.weightBits == weights)
        #expect(trainer.probes.map(\.name) == ["dense1", "dropout1", "dense2"])
        #expect(trainer.probes[2].trend.points == trend)
        #expect(trainer.runReading().dropout == 0.5)
        trainer.advance(20)
        trainer.undo()
        #expect(trainer.probes.map(\.name) == ["dense1", "dense2"])
        #expect(trainer.settings.dropout == nil && trainer.runReading().dropout == 0)
        #expect(trainer.marks.map(\.label) == ["dropout 0.5", "dropout as it was"])
        #expect(trainer.advance() == .applied)
    }

    /// A layer without weights passes δ on by its true derivative.
    @Test(arguments: CreditRule.allCases) func everyRuleOfCreditPassesDropout(_ rule: CreditRule) throws {
        let trainer = try Fixture.trainer()
        trainer.apply(.set(.credit, to: rule))
        trainer.apply(.set(.dropout, to: 0.5))
        #expect(trainer.settings.credit == rule && trainer.probes.map(\.name) == ["dense1", "dropout1", "dense2"])
        #expect(trainer.advance() == .applied)
    }

    @Test func layersThatDropAreGivenAnotherShare() throws {
        let trainer = try Fixture.trainer(ActivationCheckpointingTests.deep)
        let names = trainer.probes.map(\.name)
        #expect(abs(trainer.runReading().dropout - 0.2) < 1e-6)
        trainer.apply(.set(.dropout, to: 0.4))
        #expect(trainer.probes.map(\.name) == names)
        #expect(trainer.probes.contains { $0.summary == "p = 0.4" })
        trainer.apply(.set(.dropout, to: 0))
        #expect(trainer.probes.contains { $0.summary == "p = 0.0" })
    }

    @Test func earlyStoppingIsTurnedOnAndOff() throws {
        let trainer = try overfitted(by: .set(.earlyStopping, to: 2))
        #expect(trainer.ending == .earlyStopping(patience: 2, best: trainer.restorePoints.lowestValidation))
        #expect(trainer.step < 1_000)
        trainer.apply(.set(.earlyStopping, to: nil))
        #expect(trainer.ending == nil)
        trainer.advance(300)
        #expect(trainer.ending == nil)
    }

    @Test func goingBackFindsTheLowestPoint() throws {
        let trainer = try overfitted(by: .set(.earlyStopping, to: 5))
        let lowest = try #require(trainer.validationLoss.buckets.map(\.minimum).min())
        #expect(trainer.ending != nil && trainer.reading.validationLoss.map { $0 > 2 * Double(lowest) } == true)
        trainer.goBack()
        #expect(trainer.ending == nil && trainer.validationLoss.latest == lowest)
        #expect(trainer.measuredReading().validationLoss.map { Float($0) } == lowest)
    }

    /// Going back leads to before a change that made things worse, but to after one that improved them.
    @Test func goingBackHeedsTheLatestChange() throws {
        let trainer = try overfitted(by: nil)
        trainer.goBack()
        #expect(trainer.step < 200)
        trainer.advance(300)
        let (step, loss) = (trainer.step, try #require(trainer.validationLoss.latest))
        trainer.apply(.set(.learningRate, to: 100))
        trainer.advance(50)
        #expect(try #require(trainer.validationLoss.latest) > loss)
        trainer.goBack()
        #expect(trainer.step == step && trainer.validationLoss.latest == loss)
        trainer.undo()
        trainer.apply(.set(.regularization, to: Regularization(weightDecay: 5)))
        trainer.advance(400)
        trainer.goBack()
        #expect(trainer.step > step && (trainer.validationLoss.latest.map { $0 < loss } ?? false))
    }

    @Test func aCheckpointFileKeepsBoth() throws {
        let trainer = try Fixture.trainer()
        trainer.apply(.set(.dropout, to: 0.3))
        trainer.apply(.set(.earlyStopping, to: 9))
        trainer.advance(10)
        let resumed = try Fixture.trainer()
        try Checkpoint(trainer).apply(to: resumed)
        #expect(resumed.settings.dropout == 0.3 && resumed.settings.earlyStopping == 9)
        trainer.advance(10)
        resumed.advance(10)
        #expect(resumed.weightBits == trainer.weightBits)
    }
}
