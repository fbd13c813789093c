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

    /// Returns a run's checkpoint as version 1 wrote it, after a change of its metadata and of its tensors' names.
    private func firstVersion(
        _ trainer: Trainer, metadata: (String) -> String = { $0 }, names: (String) -> String = { $0 }
    ) -> Checkpoint {
        let file = Checkpoint(trainer).file
        let tensors = file.tensors.map { NamedTensor(names($0.name), shape: $0.shape, $0.values) }
        var others = file.metadata.mapValues(metadata)
        others["version"] = nil
        return Checkpoint(file: SafetensorsFile(tensors: tensors, metadata: others), path: "first.safetensors")
    }

    /// Returns a preset of the adding problem whose network begins with the given layer.
    private static func preset(_ layer: String) -> String {
        #"{"data": {"generator": "adding", "count": 40, "length": 5}, "network": [\#(layer), {"layer": "last-place"}, "#
            + #"{"layer": "dense", "units": 1}], "loss": "mean-squared-error", "batch_size": 4}"#
    }

    @Test func stackedRecurrentLayersAreFoundUnderTheirFormerNames() throws {
        let preset = Self.preset(#"{"layer": "lstm", "units": 5, "layers": 2, "bidirectional": true}"#)
        let (saved, resumed) = (try Fixture.trainer(preset), try Fixture.trainer(preset))
        saved.advance(3)
        var renamed = 0
        let checkpoint = firstVersion(
            saved,
            names: { name in
                guard name.contains("_l1") else { return name }
                renamed += 1
                return name.replacing("lstm1.", with: "lstm1.2.").replacing("_l1", with: "_l0")
            })
        #expect(renamed == 3 * 8)
        try checkpoint.apply(to: resumed)
        #expect(resumed.weightBits == saved.weightBits)
    }

    @Test func geluOfTheFirstVersionIsNotTakenForTheExactOne() throws {
        let (exact, former) = (
            Self.preset(#"{"layer": "transformer", "heads": 1}"#),
            Self.preset(#"{"layer": "transformer", "heads": 1, "activation": "gelu-tanh"}"#)
        )
        let saved = try Fixture.trainer(former)
        saved.advance(3)
        let checkpoint = firstVersion(saved)
        #expect(throws: CheckpointError.formerGELU(file: "first.safetensors")) {
            try checkpoint.apply(to: Fixture.trainer(exact))
        }
        let resumed = try Fixture.trainer(former)
        try checkpoint.apply(to: resumed)
        #expect(resumed.weightBits == saved.weightBits)
    }

    @Test func aChangeToGELUMeantItsApproximation() throws {
        let (saved, resumed) = (try Fixture.trainer(), try Fixture.trainer())
        saved.apply(.set(.activation, to: .geluTanh))
        saved.advance(3)
        try firstVersion(saved, metadata: { $0.replacing("gelu-tanh", with: "gelu") }).apply(to: resumed)
        #expect(resumed.settings == saved.settings && resumed.journal == saved.journal)
    }

    @Test(arguments: ["3", "99999999999999999999"]) func aNewerVersionIsRefused(_ version: String) throws {
        try expect(.newerVersion(file: "new.safetensors", version: version), ofVersion: version)
    }

    @Test(arguments: ["0", "-1", "02", "+2", "", "two", "2 "]) func whatIsNoVersionIsRefused(_ version: String) throws {
        let words = "version: found \"\(version)\"; allowed is a number from 1"
        try expect(.metadata(file: "new.safetensors", words), ofVersion: version)
    }

    private func expect(_ error: CheckpointError, ofVersion version: String) throws {
        let trainer = try Fixture.trainer()
        var file = Checkpoint(trainer).file
        file.metadata["version"] = version
        let checkpoint = Checkpoint(file: file, path: "new.safetensors")
        #expect(throws: error) { try checkpoint.apply(to: trainer) }
    }
}
