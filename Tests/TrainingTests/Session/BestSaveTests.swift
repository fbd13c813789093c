import Presets
import TestSupport
import Testing

@testable import Training

/// Which step of a run the key w saves.
@Suite struct BestSaveTests {
    private let folder = TemporaryFolder()

    /// A run whose validation loss is lowest long before its end.
    private func trainer() throws -> Trainer {
        let overrides = ["learning_rate": "0.05", "evaluate_every": "10"].map(PresetOverride.init(key:value:))
        let trainer = try Trainer.load(Preset.load("overfitting", overrides: overrides)).trainer
        trainer.advance(403)
        return trainer
    }

    private func loop(_ trainer: Trainer, isOwn: Bool = false) -> TrainingLoop {
        TrainingLoop(
            trainer: trainer, isPaused: true, pace: .full,
            target: SaveTarget(folder.file("run.safetensors"), isOwn: isOwn), mailbox: Mailbox(onSnapshot: {}),
            tape: TapeOptions())
    }

    private var saved: [CheckpointSummary] { CheckpointSummary.latest(5, inFolder: folder.path) }

    @Test func theBestIsSavedWithTheLastBesideIt() throws {
        let (trainer, other) = (try trainer(), try trainer())
        let best = try #require(trainer.earlierBest)
        let loop = loop(trainer)
        loop.perform(.save(path: nil))
        #expect(best.step < 400 && saved.map(\.step) == [403] && saved.first?.best?.step == best.step)
        let words = try #require(loop.latestSave?.words)
        #expect(words.hasPrefix("saved step \(best.step), the best so far (validation 0."), "\(words)")
        let (path, last) = (folder.file("run.safetensors"), folder.file("run-last.safetensors"))
        #expect(words.hasSuffix("), to \(path); step 403 to \(last)"), "\(words)")
        // The run goes on as if it had not been saved.
        #expect(trainer.weightBits == other.weightBits && trainer.step == 403 && trainer.journal == other.journal)
        #expect(trainer.validationLoss == other.validationLoss && trainer.earlierBest == best)
        trainer.advance(100)
        other.advance(100)
        #expect(trainer.weightBits == other.weightBits)
        // The same files again.
        loop.perform(.save(path: nil))
        #expect(saved.map(\.step) == [503] && saved.first?.best?.step == best.step)
    }

    /// Where the run is at its best, the file of the last step is no older.
    @Test func theLastIsKeptUpToDate() throws {
        let trainer = try trainer()
        let loop = loop(trainer)
        loop.perform(.save(path: nil))
        loop.perform(.goBack)
        let step = trainer.step
        loop.perform(.save(path: nil))
        #expect(loop.latestSave?.words == "saved step \(step) to \(folder.file("run.safetensors"))")
        #expect(saved.map(\.step) == [step] && saved.first?.best?.step == step)
    }

    @Test func whatIsShownOfThePastOrNamedIsSavedAsItIs() throws {
        let loop = loop(try trainer())
        loop.perform(.save(path: folder.file("named.safetensors")))
        #expect(saved.map(\.step) == [403] && loop.latestSave?.last == nil)
        loop.perform(.travel(.step(399)))
        loop.perform(.save(path: nil))
        #expect(loop.latestSave?.step == 399 && loop.latestSave?.last == nil)
    }

    @Test func aLastStepOfAnotherRunStays() throws {
        try folder.write("another run", to: "run-last.safetensors")
        let loop = loop(try trainer())
        loop.perform(.save(path: nil))
        #expect(folder.text("run-last.safetensors") == "another run")
        #expect(loop.latestSave?.last?.path == folder.file("run-last-2.safetensors"))
        loop.perform(.save(path: nil))
        #expect(loop.latestSave?.last?.path == folder.file("run-last-2.safetensors"))
    }
}
