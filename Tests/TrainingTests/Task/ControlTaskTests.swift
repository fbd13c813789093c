import Presets
import Testing

@testable import Training

/// Agent that learns to balance a pole.
@Suite struct ControlTaskTests {
    private func trainer(_ overrides: [PresetOverride] = []) throws -> Trainer {
        try Trainer.load(Preset.load("cartpole", overrides: overrides)).trainer
    }

    @Test(arguments: ["reinforce", "actor-critic"]) func thePoleIsBalanced(_ method: String) throws {
        let trainer = try trainer([PresetOverride(key: "data.method", value: method)])
        var outcome = Trainer.Outcome.applied
        while outcome == .applied, trainer.step < 1_000 { outcome = trainer.advance() }
        #expect(outcome == .finished && trainer.ending == .solved(episodes: Int(trainer.epoch)))
        #expect(trainer.isSolved)
        #expect(try #require(trainer.measuredReading().bestMeanReturn) >= 475)
    }

    @Test func aResumedRunComputesTheSameBits() throws {
        let unbroken = try trainer()
        unbroken.advance(10)
        let saved = Checkpoint(unbroken)
        unbroken.advance(10)
        let resumed = try trainer()
        try saved.apply(to: resumed)
        resumed.advance(10)
        #expect(resumed.weightBits == unbroken.weightBits)
        #expect(resumed.epoch == 160 && resumed.measuredReading().returns?.lastStep == 160)
    }

    @Test func gradientsOfAPolicyAreRight() throws {
        for row in try trainer().checkGradients() { #expect(row.passed, "\(row)") }
    }

    @Test func anotherLossIsRefused() throws {
        let error = #expect(throws: (any Error).self) {
            try self.trainer([PresetOverride(key: "loss", value: "huber")])
        }
        #expect("\(error as Any)".contains("only policy-gradient judges"))
    }
}
