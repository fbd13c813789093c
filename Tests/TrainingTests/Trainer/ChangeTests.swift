import Backprop
import Presets
import TestSupport
import Testing

@testable import Training

@Suite struct ChangeTests {
    private static let recorded = SettingSamples.all.filter { $0.scope != .view }

    @Test(arguments: recorded) func aChangeIsMarkedRecordedAndUndone(_ change: Change) throws {
        let trainer = try Fixture.trainer()
        trainer.advance(20)
        let (settings, activation, weights) = (trainer.settings, trainer.settings.activation, trainer.weightBits)
        trainer.apply(change)
        #expect(trainer.settings.value(like: change) == change)
        #expect(trainer.weightBits == weights)
        #expect(trainer.journal.records.map(\.step) == [20])
        #expect(trainer.journal.records.map(\.entry) == [change])
        #expect(trainer.marks.count == 1)
        #expect(trainer.runReading().undoable == trainer.marks[0].label)
        trainer.undo()
        #expect(trainer.settings == settings)
        #expect(trainer.settings.activation == activation)
        #expect(trainer.settings.initializer == .xavierUniform)
        #expect(trainer.runReading().undoable == nil)
        #expect(trainer.advance() == .applied)
    }

    @Test(arguments: SettingSamples.all.filter { $0.scope == .view })
    func aChangeOfTheViewLeavesNoTrace(_ change: Change) throws {
        let trainer = try Fixture.trainer()
        trainer.apply(change)
        #expect(trainer.settings.value(like: change) == change)
        #expect(trainer.journal.records.isEmpty && trainer.marks.isEmpty)
        #expect(trainer.runReading().undoable == nil)
    }

    /// Changes between two steps are marked as what they amount to.
    @Test func changesBetweenTwoStepsAreMarkedAsOne() throws {
        let trainer = try Fixture.trainer()
        trainer.advance(4)
        trainer.apply(.set(.learningRate, to: 0.5))
        trainer.apply(.set(.learningRate, to: 0.02))
        #expect(trainer.marks.map(\.label) == ["η 0.01→0.02"] && trainer.journal.records.count == 2)
        trainer.apply(.set(.learningRate, to: 0.01))
        #expect(trainer.marks.isEmpty)
        trainer.apply(.set(.learningRate, to: 0.04))
        trainer.advance(1)
        trainer.apply(.set(.learningRate, to: 0.01))
        #expect(trainer.marks.map(\.label) == ["η 0.01→0.04", "η 0.04→0.01"])
    }

    /// A figure of the latest step stays after a change that needs another plan.
    @Test func aChangeOfTheActivationKeepsTheFigures() throws {
        let trainer = try Fixture.trainer()
        trainer.advance(4)
        let before = trainer.runReading().layers
        trainer.apply(.set(.activation, to: .relu))
        let after = trainer.runReading().layers
        #expect(after.map(\.updateRatio) == before.map(\.updateRatio) && before[0].updateRatio > 0)
        #expect(after.map(\.activationDeviation) == before.map(\.activationDeviation))
    }

    /// The share of clipped steps counts those since clipping was set.
    @Test func theShareOfClippedStepsBeginsWithTheClipping() throws {
        let trainer = try Fixture.trainer()
        trainer.advance(60)
        trainer.apply(.set(.clipping, to: Clipping(.globalNorm, threshold: 1e-6)))
        trainer.advance(1)
        #expect(trainer.runReading().clippedShare == 1)
    }

    @Test(arguments: SettingSamples.all) func aRestartKeepsTheChange(_ change: Change) throws {
        let trainer = try Fixture.trainer()
        trainer.advance(3)
        trainer.apply(change)
        let settings = trainer.settings
        trainer.restart(newWeights: false)
        #expect(trainer.settings == settings)
        #expect(trainer.journal.records.map(\.entry) == (change.scope == .view ? [] : [change]))
        #expect(trainer.advance() == .applied)
    }

    @Test func theSameValueIsNoChange() throws {
        let trainer = try Fixture.trainer()
        trainer.apply(.set(.learningRate, to: 0.01))
        #expect(trainer.journal.records.isEmpty)
    }

    @Test func aReplayedJournalGivesTheSameBits() throws {
        let first = try Fixture.trainer()
        for change in SettingSamples.changes {
            first.advance(30)
            first.apply(change)
        }
        first.undo()
        first.advance(50)

        let second = try Fixture.trainer()
        for record in first.journal.records {
            second.advance(record.step - second.step)
            second.replay(record)
        }
        second.advance(first.step - second.step)
        #expect(second.weightBits == first.weightBits)
    }

    @Test func restartingKeepsTheSettingsAndDrawsTheSameWeights() throws {
        let trainer = try Fixture.trainer()
        let initial = trainer.weightBits
        trainer.apply(.set(.learningRate, to: 0.2))
        trainer.advance(30)
        trainer.restart(newWeights: false)
        #expect(trainer.step == 0)
        #expect(trainer.weightBits == initial)
        #expect(trainer.settings.learningRate == 0.2)
        #expect(trainer.journal.records.map(\.entry) == [.set(.learningRate, to: 0.2)])
        trainer.restart(newWeights: true)
        #expect(trainer.weightBits != initial)
    }

    /// Going back shows the numbers of the step that it goes back to, not none.
    @Test func goingBackShowsTheReadingsOfItsStep() throws {
        let trainer = try Fixture.trainer()
        trainer.advance(60)
        let then = trainer.runReading()
        trainer.apply(.set(.learningRate, to: 0.02))
        trainer.advance(7)
        trainer.goBack()
        let now = trainer.runReading()
        #expect(now.step == 60 && now.loss != nil && now.loss == then.loss)
        #expect(now.validationLoss != nil && now.validationLoss == then.validationLoss)
        #expect(now.layers.map(\.gradientNorm) == then.layers.map(\.gradientNorm))
        #expect(now.layers.map(\.updateRatio) == then.layers.map(\.updateRatio))
    }

    /// A change before the first evaluation has no loss to compare with, so that any later one counts.
    @Test func aChangeBeforeTheFirstEvaluationDoesNotHideTheBest() throws {
        let trainer = try Fixture.trainer()
        trainer.advance(20)
        trainer.apply(.set(.learningRate, to: 0.02))
        trainer.advance(40)
        #expect(trainer.runReading().best?.step == 50)
    }

    @Test func aRunThatHadEndedHasEndedWhenItIsBroughtBack() throws {
        let trainer = try Fixture.trainer(
            Fixture.moons.replacing(#""batch_size""#, with: #""steps": 30, "batch_size""#))
        trainer.advance(30)
        #expect(trainer.ending == .stepLimit(30))
        trainer.apply(.set(.earlyStopping, to: 3))
        #expect(trainer.ending == .stepLimit(30), "early stopping changes nothing in what was trained")
        trainer.restart(newWeights: false)
        #expect(trainer.ending == nil)
        trainer.undo()
        #expect(trainer.step == 30 && trainer.ending == .stepLimit(30))
    }

    @Test func aRestartedRunReplaysFromItsJournal() throws {
        let first = try Fixture.trainer()
        first.apply(.set(.activation, to: .relu))
        first.apply(.set(.initializer, to: .heNormal))
        first.restart(newWeights: true)
        first.advance(40)
        let second = try Fixture.trainer()
        for record in first.journal.records { second.replay(record) }
        second.advance(40)
        #expect(second.weightBits == first.weightBits)
    }

    @Test func labelsSayWhatChanged() throws {
        let trainer = try Fixture.trainer()
        for change in SettingSamples.changes { trainer.apply(change) }
        #expect(
            trainer.marks.map(\.label) == [
                "η 0.01→0.05", "rmsprop", "cosine", "clip layer-norm 0.1", "decay 0, L2 0.01", "batch 24→200",
                "direct DFA", "BPTT 4/8", "dropout 0.25", "early stopping 4", "checkpoints every 7", "tanh→relu",
                "he-normal", "seed 18446744073709551615", "accumulation 1→4",
            ])
    }

    /// Sums of other batches round differently, and a resumed run has no room for those of a larger size before.
    @Test func aLargerBatchBeforeDoesNotChangeTheEvaluation() throws {
        let json = Fixture.moons.replacing(#""count": 200"#, with: #""count": 3000"#)
        let (changed, plain) = (try Fixture.trainer(json), try Fixture.trainer(json))
        changed.apply(.set(.batchSize, to: 500))
        changed.apply(.set(.batchSize, to: 24))
        #expect(changed.plan.capacity == 500 && plain.plan.capacity == 128)
        for step in 1...20 {
            let readings = [changed, plain].map { trainer in
                trainer.advance(1)
                return trainer.measuredReading()
            }
            #expect(readings[0].validationLoss == readings[1].validationLoss, "step \(step)")
        }
    }
}
