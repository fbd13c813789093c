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

    /// Only one run is kept, so memory does not grow with the number of restarts.
    @Test func theRunBeforeTheLastIsGone() throws {
        let trainer = try Fixture.trainer()
        for steps in [10, 20, 30] {
            trainer.advance(steps)
            trainer.restart(newWeights: true)
        }
        trainer.undo()
        #expect(trainer.step == 30 && trainer.runReading().undoable == nil)
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
}
