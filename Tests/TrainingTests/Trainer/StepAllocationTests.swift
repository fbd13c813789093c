import CAllocationCounter
import Presets
import Testing

@testable import Training

/// A training step allocates nothing on the heap, whatever its network and its task.
@Suite(.enabled(if: nn_counts_allocations(), "a sanitizer has its own allocator"))
struct StepAllocationTests {
    @Test(arguments: [
        "xor", "moons", "digits-cnn", "names", "char-lstm", "tiny-gpt", "spoken-digits", "connected-digits",
    ])
    func aStepAllocatesNothing(_ name: String) throws {
        let small = [PresetOverride(key: "batch_size", value: "4")]
        let trainer = try Trainer.load(Preset.load(name, overrides: small)).trainer
        trainer.advance(3)
        let before = nn_allocation_count()
        trainer.advance(3)
        #expect(nn_allocation_count() - before == 0)
    }
}
