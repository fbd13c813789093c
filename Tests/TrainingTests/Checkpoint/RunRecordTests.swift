import Backprop
import Formats
import Presets
import TestSupport
import Testing

@testable import Training

/// Course of a saved run, read without its network.
@Suite struct RunRecordTests {
    private let folder = TemporaryFolder()

    /// Returns the record of a file with changed metadata or tensors.
    private func record(of trainer: Trainer, _ change: (inout SafetensorsFile) -> Void = { _ in }) throws -> RunRecord {
        var file = Checkpoint(trainer).file
        change(&file)
        return try Checkpoint(file: file, path: "run").record()
    }

    private func trained() throws -> Trainer {
        let trainer = try Trainer.load(Preset.load("moons")).trainer
        for _ in 0..<60 { _ = trainer.advance() }
        _ = trainer.apply(.set(.batchSize, to: 8))
        for _ in 0..<60 { _ = trainer.advance() }
        return trainer
    }

    @Test func aRunIsReadWithoutItsNetwork() throws {
        let trainer = try trained()
        let record = try record(of: trainer)
        #expect(record.step == 120 && record.preset.information.name == "moons" && record.bestMeanReturn == nil)
        #expect(record.trainingLoss == trainer.trainingLoss && record.validationLoss == trainer.validationLoss)
        #expect(record.journal == trainer.journal && record.settings.batchSize == 8 && record.returns == nil)
    }

    @Test func anAgentHasReturns() throws {
        let trainer = try Trainer.load(Preset.load("cartpole")).trainer
        for _ in 0..<20 { _ = trainer.advance() }
        let record = try record(of: trainer)
        #expect(record.returns == trainer.task.returns?.history && record.returns?.isEmpty == false)
        #expect(record.bestMeanReturn == trainer.task.returns?.bestMean)
    }

    @Test func weightsAloneAreRefused() throws {
        let trainer = try trained()
        #expect(throws: CheckpointError.onlyWeights(file: "run")) { try record(of: trainer) { $0.metadata = [:] } }
    }

    @Test func whatContradictsItselfIsRefused() throws {
        let trainer = try trained()
        let error = #expect(throws: CheckpointError.self) {
            try record(of: trainer) { file in
                file.metadata["state"] = file.metadata["state"]?.replacing(#""step":120"#, with: #""step":90"#)
            }
        }
        #expect(error?.description.hasPrefix("run: its histories go to step 120, and the run is at step 90; ") == true)
    }

    @Test(arguments: [
        ("state", "{}", "run: state:1: step: the key is missing"), ("journal", "{}", "run: journal:1: "),
        ("version", "9", "run: it is of version \"9\""), ("version", "x", "run: version: found \"x\""),
    ])
    func editedMetadataAreNamed(_ key: String, _ text: String, _ message: String) throws {
        let trainer = try trained()
        let error = #expect(throws: CheckpointError.self) { try record(of: trainer) { $0.metadata[key] = text } }
        #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
    }

    @Test func aMissingHistoryIsNamed() throws {
        let trainer = try trained()
        #expect(throws: CheckpointError.missing(file: "run", tensor: "history.training_loss")) {
            try record(of: trainer) { $0.tensors.removeAll { $0.name == "history.training_loss" } }
        }
    }
}
