import CAllocationCounter
import Formats
import Presets
import TestSupport
import Testing

@testable import Training

/// A check of a preset says what its run would say, and takes no memory for the network.
@Suite struct PresetCheckTests {
    @Test(arguments: ["moons", "digits-cnn", "names", "char-lstm", "cartpole", "skip-graph", "checkpointing"])
    func aCheckSaysWhatTheRunSays(_ name: String) throws {
        let preset = try Preset.load(name)
        let (outline, remarks) = try Trainer.check(preset)
        let loaded = try Trainer.load(preset)
        let run = loaded.trainer.runReading()
        #expect(outline.network == run.network && outline.parameterCount == run.parameterCount)
        #expect(outline.trainingCount == run.trainingCount && outline.validationCount == run.validationCount)
        #expect(remarks == loaded.remarks)
    }

    /// Errors that come after those of the preset's own keys, the last of which needs the size of the parameters.
    @Test(arguments: [
        (#""checkpointing": {"memory": 1000}"#, "checkpointing.memory: found 1 kB"),
        (#""credit": "direct-feedback-alignment", "optimizer": "l-bfgs""#, "l-bfgs needs the true gradient"),
        (#""batch_size": 100, "optimizer": {"name": "l-bfgs", "history": 100}"#, "more than two gigabytes"),
    ])
    func aCheckRefusesWhatARunRefuses(_ keys: String, _ words: String) throws {
        let text = """
            {"title": "t", "data": {"generator": "moons", "count": 300}, "network": [
               {"layer": "dense", "units": 1700}, {"layer": "dense", "units": 1700}, {"layer": "dense", "units": 2}],
             "loss": "softmax-cross-entropy", \(keys)}
            """
        let preset = try Fixture.preset(text)
        let error = try #require(throws: (any Error).self) { try Trainer.check(preset) }
        let expected = try #require(throws: (any Error).self) { try Trainer.load(preset) }
        #expect("\(error)".contains(words), "\(error)")
        #expect("\(error)" == "\(expected)")
    }

    @Test(.enabled(if: nn_counts_allocations(), "a sanitizer has its own allocator"))
    func aCheckTakesNoMemoryForTheNetwork() throws {
        let wide = Fixture.moons.replacing(
            "\"network\": [", with: "\"network\": [{\"layer\": \"dense\", \"units\": 3000}, ")
        let wider = wide.replacing("\"units\": 12", with: "\"units\": 3000")
        let preset = try Fixture.preset(wider)
        let before = nn_allocated_bytes()
        let (outline, _) = try Trainer.check(preset)
        #expect(outline.parameterCount == 9_018_002)
        #expect(nn_allocated_bytes() - before < 9_018_002)
    }

    @Test func severalRunsNeedMoreMemoryThanOne() throws {
        let (outline, _) = try Trainer.check(Preset.load("digits"))
        #expect(outline.memoryBytes == (try Trainer.load(Preset.load("digits")).trainer.memoryBytes))
        #expect(outline.freeMemory(tooSmallFor: 2) == nil)
        let free = try #require(outline.freeMemory(tooSmallFor: 1_000_000_000))
        #expect(free > outline.memoryBytes)
        #expect(try !outline.hasReturns && Trainer.check(Preset.load("cartpole")).outline.hasReturns)
    }
}
