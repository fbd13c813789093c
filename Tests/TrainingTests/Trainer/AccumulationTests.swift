import Presets
import TestSupport
import Testing

@testable import Training

@Suite struct AccumulationTests {
    /// Returns a trainer with 160 training examples: four batches of 40, or sixteen of 10, are an epoch.
    private func trainer(batch: Int, accumulation: Int, optimizer: String = "sgd") throws -> Trainer {
        let json = Fixture.moons
            .replacing(#""batch_size": 24"#, by: #""batch_size": \#(batch), "accumulation": \#(accumulation)"#)
            .replacing(#"{"name": "adam", "learning_rate": 0.01}"#, by: #"{"name": "\#(optimizer)"}"#)
        return try Fixture.trainer(json)
    }

    /// The examples come in the same order, so that four batches of ten equal one of forty.
    @Test(arguments: ["sgd", "adam"]) func addedBatchesAreOneLargeBatch(_ optimizer: String) throws {
        let whole = try trainer(batch: 40, accumulation: 1, optimizer: optimizer)
        let parts = try trainer(batch: 10, accumulation: 4, optimizer: optimizer)
        for _ in 0..<8 {
            #expect(whole.advance() == .applied)
            #expect(parts.advance() == .applied)
            let (expected, found) = (try #require(whole.reading.loss), try #require(parts.reading.loss))
            #expect(abs(found - expected) < 1e-6)
            #expect(abs(parts.reading.gradientNorm - whole.reading.gradientNorm) < 1e-6)
        }
        #expect(parts.epoch == whole.epoch && parts.epoch == 2)
        for (found, expected) in zip(parts.weights, whole.weights) { #expect(abs(found - expected) < 1e-5) }
    }

    /// The last batch of an epoch is smaller and has less weight: 48, 48, 48 and 16 examples.
    @Test func aSmallerBatchWeighsLess() throws {
        let whole = try trainer(batch: 160, accumulation: 1)
        let parts = try trainer(batch: 48, accumulation: 4)
        #expect(whole.advance() == .applied)
        #expect(parts.advance() == .applied)
        for (found, expected) in zip(parts.weights, whole.weights) { #expect(abs(found - expected) < 1e-6) }
        #expect(whole.stepsPerEpoch == 1 && parts.stepsPerEpoch == 1)
    }

    @Test func itChangesLiveAndGoesOnFromACheckpointWithTheSameBits() throws {
        let whole = try trainer(batch: 10, accumulation: 1, optimizer: "momentum")
        whole.advance(5)
        whole.apply(.set(.accumulation, to: 3))
        #expect(whole.marks.map(\.label) == ["accumulation 1→3"])
        whole.advance(5)
        let resumed = try trainer(batch: 10, accumulation: 1, optimizer: "momentum")
        try Checkpoint(whole).apply(to: resumed)
        #expect(resumed.settings.accumulation == 3)
        whole.advance(20)
        resumed.advance(20)
        #expect(resumed.weightBits == whole.weightBits)
        whole.undo()
        #expect(whole.settings.accumulation == 1)
    }

    @Test func aPresetSaysHowMany() throws {
        #expect(try trainer(batch: 10, accumulation: 4).settings.accumulation == 4)
        #expect(throws: (any Error).self) { try trainer(batch: 10, accumulation: 0) }
    }
}

extension Trainer {
    fileprivate var weights: [Float] { plan.vector(.parameters).values }
}

extension String {
    /// Returns the text with a part of it replaced.
    fileprivate func replacing(_ part: String, by text: String) -> String {
        precondition(contains(part), "the text has no \(part)")
        return split(separator: part, omittingEmptySubsequences: false).joined(separator: text)
    }
}
