import Backprop
import Formats
import Presets
import TestSupport
import Testing

@testable import Training

/// Files written by earlier versions remain readable, and their runs continue as before.
@Suite struct EarlierCheckpointTests {
    private func file() throws -> SafetensorsFile {
        try SafetensorsFile.decode(try #require(EarlierCheckpoint.bytes), file: "earlier.safetensors")
    }

    /// Returns a run at step 0 of the preset in the file.
    private func fresh() throws -> Trainer { try Fixture.trainer(try #require(file().metadata["preset"])) }

    /// Returns the run in the file.
    private func resumed() throws -> Trainer {
        let trainer = try fresh()
        try Checkpoint(file: file(), path: "earlier.safetensors").apply(to: trainer)
        return trainer
    }

    @Test func theSettingsAndThePositionAreRead() throws {
        let trainer = try resumed()
        var settings = Settings(
            learningRate: 0.022, optimizer: OptimizerConfiguration(.momentum), clipping: Clipping(.value, threshold: 1),
            batchSize: 4)
        (settings.credit, settings.dropout) = (.feedbackAlignment, 0.1)
        (settings.activation, settings.initializer) = (.tanh, .xavierNormal)
        #expect(trainer.settings == settings)
        #expect(trainer.step == 24)
        #expect(trainer.trainingLoss.lastStep == 24 && trainer.trainingLoss.latest == 0.216_549_63)
        #expect(trainer.layers.map(\.nonlinearity) == [.tanh, .identity])
    }

    @Test func theJournalIsRead() throws {
        let records = try resumed().journal.records
        #expect(records.map(\.step) == [11, 11, 15, 15, 18, 18, 21])
        #expect(
            records.map(\.entry) == [
                .set(.learningRate, to: 0.011), .set(.clipping, to: Clipping(.value, threshold: 1)),
                .set(.credit, to: .feedbackAlignment), .set(.dropout, to: 0.1), .set(.learningRate, to: 0.022),
                .set(.regularization, to: Regularization(weightDecay: 0.01)),
                .set(.regularization, to: Regularization()),
            ])
    }

    /// Kernels for other processors add in a different order, which changes a few units in the last place after 60
    /// steps.
    @Test func theRunGoesOn() throws {
        let trainer = try resumed()
        for (step, loss) in EarlierCheckpoint.losses {
            trainer.advance(step - trainer.step)
            let computed = try #require(trainer.reading.loss)
            #expect(abs(computed - loss) < 1e-4 * loss, "step \(step): \(computed), not \(loss)")
        }
    }

    /// The journal alone leads to the same weights from the preset's first step.
    @Test func theJournalLeadsToTheSameWeights() throws {
        let (resumed, fresh) = (try resumed(), try fresh())
        for record in resumed.journal.records {
            fresh.advance(record.step - fresh.step)
            fresh.replay(record)
        }
        fresh.advance(resumed.step - fresh.step)
        let differences = zip(fresh.plan.vector(.parameters).values, resumed.plan.vector(.parameters).values)
            .map { abs($0 - $1) }
        #expect(differences.allSatisfy { $0 < 1e-4 })
    }
}
