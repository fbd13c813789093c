import Backprop
import Presets
import TestSupport
import Testing

@testable import Training

/// Starting over loses nothing: undoing it brings the run back.
@Suite struct RestartTests {
    @Test(arguments: [false, true])
    func aRestartIsUndone(newWeights: Bool) throws {
        let (kept, trainer) = (try Fixture.trainer(), try Fixture.trainer())
        for trainer in [kept, trainer] {
            trainer.advance(120)
            trainer.apply(.set(.learningRate, to: 0.02))
            trainer.advance(30)
        }
        trainer.restart(newWeights: newWeights)
        #expect(trainer.step == 0 && trainer.runReading().undoable == "restart at step 150")
        trainer.advance(40)
        trainer.undo()
        #expect(trainer.step == 150 && trainer.weightBits == kept.weightBits)
        #expect(trainer.trainingLoss == kept.trainingLoss && trainer.validationLoss == kept.validationLoss)
        #expect(trainer.journal == kept.journal && trainer.marks == kept.marks)
        #expect(trainer.settings.seed == kept.settings.seed)
        for trainer in [kept, trainer] { trainer.advance(50) }
        #expect(trainer.weightBits == kept.weightBits)
        trainer.undo()
        #expect(trainer.settings.learningRate == 0.01)
    }

    /// A repair that starts over is taken back as a whole.
    @Test func aRepairIsUndone() throws {
        let trainer = try Trainer.load(Preset.load("vanishing-gradients")).trainer
        trainer.advance(20)
        let (before, settings) = (trainer.weightBits, trainer.settings)
        trainer.repair()
        #expect(trainer.step == 0 && trainer.settings != settings)
        #expect(trainer.runReading().undoable == "repair at step 20")
        trainer.undo()
        #expect(trainer.step == 20 && trainer.weightBits == before && trainer.settings == settings)
        #expect(trainer.journal.records.isEmpty)
    }

    /// The latest run left comes back first, each with the settings with which it was trained: what was changed after its
    /// last step was for the next run.
    @Test func runsComeBackOneAfterTheOther() throws {
        let trainer = try Fixture.trainer()
        for steps in [10, 20, 30] {
            trainer.advance(steps)
            trainer.apply(.set(.learningRate, to: 0.5))
            trainer.apply(.set(.learningRate, to: Double(steps)))
            trainer.restart(newWeights: true)
            #expect(trainer.settings.learningRate == Double(steps))
        }
        for (step, rate) in [(30, 20), (20, 10), (10, 0.01)] {
            trainer.undo()
            #expect(trainer.step == step && trainer.settings.learningRate == rate && trainer.marks.isEmpty)
            #expect(trainer.journal.records.count == (step == 10 ? 0 : 2), "the rate and the seed")
        }
        #expect(trainer.runReading().undoable == nil)
    }

    /// A return is taken back after the settings that it kept: weights, record and settings are as they were.
    @Test func aReturnIsUndone() throws {
        let (trainer, plain) = (try Fixture.trainer(), try Fixture.trainer())
        for each in [trainer, plain] {
            each.advance(30)
            each.apply(.set(.learningRate, to: 0.02))
            each.advance(15)
        }
        trainer.goBack()
        #expect(trainer.step == 30 && trainer.runReading().undoable == "η 0.01→0.02")
        trainer.advance(4)
        trainer.undo()
        #expect(trainer.step == 34 && trainer.settings.learningRate == 0.01)
        #expect(trainer.runReading().undoable == "return from step 45")
        trainer.undo()
        #expect(trainer.runReading().undoable == "η 0.01→0.02")
        for each in [trainer, plain] { each.advance(10) }
        #expect(trainer.step == 55 && trainer.weightBits == plain.weightBits && trainer.settings == plain.settings)
        #expect(trainer.journal == plain.journal && trainer.trainingLoss == plain.trainingLoss)
    }

    /// Nothing is lost by going back to where the run is, so there is nothing to bring back.
    @Test func goingBackWithoutStepsIsNothingToUndo() throws {
        let trainer = try Fixture.trainer()
        trainer.goBack()
        #expect(trainer.step == 0 && trainer.runReading().undoable == nil)
        trainer.advance(5)
        trainer.goBack(forGood: true)
        #expect(trainer.step == 0 && trainer.runReading().undoable == nil)
    }

    /// A second return leads behind the change that the first one led to.
    @Test func goingBackAgainLeadsFurtherBack() throws {
        let trainer = try Trainer.load(Preset.load("moons")).trainer
        trainer.advance(200)
        let lowest = try #require(trainer.restorePoints.lowestValidation?.step)
        trainer.advance(210 - trainer.step)
        trainer.apply(.set(.learningRate, to: 20))
        trainer.advance(5)
        trainer.goBack()
        #expect(trainer.step == 210)
        trainer.goBack()
        #expect(trainer.step == lowest && trainer.settings.learningRate == 20)
    }

    /// What can be undone after going back belongs to the point that was gone back to.
    @Test func goingBackRestoresWhatCanBeUndone() throws {
        let trainer = try Fixture.trainer()
        trainer.advance(100)
        trainer.apply(.set(.learningRate, to: 0.02))
        trainer.advance(200)
        trainer.apply(.set(.learningRate, to: 0.04))
        trainer.undo()
        #expect(trainer.settings.learningRate == 0.02)
        trainer.goBack()
        let label = trainer.runReading().undoable
        let rate = trainer.settings.learningRate
        #expect(label == "η 0.01→0.02" && rate == 0.02 || label == "η 0.02→0.04" && rate == 0.04)
        trainer.undo()
        #expect(trainer.settings.learningRate == rate / 2)
    }

    /// A rule of second order brings its own rate, and the activation another plan.
    @Test func goingBackKeepsTheSettingsAndReplaysTheSameBits() throws {
        let trainer = try Fixture.trainer()
        trainer.advance(60)
        trainer.apply(.set(.optimizer, to: OptimizerConfiguration(.momentum)))
        trainer.apply(.set(.activation, to: .relu))
        trainer.apply(.set(.learningRate, to: 0.03))
        trainer.advance(10)
        let settings = trainer.settings
        trainer.goBack()
        #expect(trainer.settings == settings && trainer.step <= 60)
        trainer.advance(20)
        let again = try Fixture.trainer()
        for record in trainer.journal.records {
            again.advance(record.step - again.step)
            again.replay(record)
        }
        again.advance(trainer.step - again.step)
        #expect(again.weightBits == trainer.weightBits && again.settings == settings)
    }

    @Test func goingBackTwiceFindsTheSamePoint() throws {
        let trainer = try Fixture.trainer()
        trainer.advance(30)
        trainer.apply(.set(.learningRate, to: 0.5))
        for _ in 0..<2 {
            trainer.advance(10)
            trainer.goBack()
            #expect(trainer.step == 30 && trainer.settings.learningRate == 0.5)
        }
        #expect(trainer.marks.map(\.label) == ["η 0.01→0.5"])
    }

    /// A change of layers after the last step, which is for the next run, leaves the former run whole.
    @Test(arguments: [0.0, 0.5]) func aRestartWithOtherLayersIsUndone(_ dropout: Double) throws {
        let trainer = try Fixture.trainer()
        trainer.apply(.set(.dropout, to: dropout > 0 ? nil : 0.3))
        trainer.advance(12)
        let (bits, trends) = (trainer.weightBits, trainer.probes.map(\.trend.points))
        trainer.apply(.set(.dropout, to: dropout > 0 ? dropout : nil))
        trainer.restart(newWeights: false)
        trainer.advance(2)
        trainer.undo()
        #expect(trainer.step == 12 && trainer.weightBits == bits && trainer.probes.count == trends.count)
        trainer.advance(1)
    }
}
