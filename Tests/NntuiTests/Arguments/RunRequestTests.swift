import Foundation
import TestSupport
import Testing
import Training

@testable import nntui

@Suite struct RunRequestTests {
    /// The file may be replaced or gone before the trainer is made; the fields of the data and the run are of one file.
    @Test func aCheckpointIsReadOnce() throws {
        let folder = TemporaryFolder()
        let path = folder.file("run")
        let saved = try request("moons", "--seed", "7").loadTrainer()
        for _ in 0..<3 { _ = saved.advance() }
        try Checkpoint(saved).write(to: path)
        let request = try request("moons", "--load", path)
        let run = try request.load()
        try FileManager.default.removeItem(atPath: path)
        #expect(run.preset.seed == 7)
        #expect(try request.makeTrainer(run).trainer.step == 3)
    }

    private func request(_ words: String...) throws -> RunRequest {
        RunRequest(try ParsedArguments(words, for: TrainCommand.interface))
    }
}
