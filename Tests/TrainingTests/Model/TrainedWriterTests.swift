import Datasets
import Foundation
import Presets
import TestSupport
import Testing

@testable import Training

/// Network that continues texts, judged without its data.
struct TrainedWriterTests {
    private let folder = TemporaryFolder()

    @Test(arguments: ["char-rnn", "char-lstm", "tiny-gpt"])
    func theLossIsThatOfTheRun(name: String) throws {
        try folder.write(String(repeating: "the cat sat on the mat, and the dog did not. ", count: 60), to: "t.txt")
        let preset = try Preset.load(name, data: folder.file("t.txt"))
        let trainer = try Trainer.load(preset).trainer
        trainer.advance(3)
        let checkpoint = Checkpoint(trainer)
        let writer = try #require(try TrainedWriter(checkpoint))
        let (report, data) = try #require(try writer.judgeKeptBack(preset, file: "m"))
        #expect(checkpoint.remark(on: data, of: "t.txt") == nil)
        let loss = try #require(trainer.measuredReading().validationLoss)
        #expect(abs(report.loss - loss) < 1e-5 * loss, "\(report.loss) \(loss)")
        #expect(abs(report.bits - report.loss / 0.693_147_180_559_945) < 1e-9)
        #expect(abs(log(report.perplexity) - report.loss) < 1e-9)
        #expect(writer.step == 3 && report.unknown.isEmpty && report.remarkOnUnknown == nil)
        let text = "the cat sat on the mat; " + String(repeating: "the dog ", count: 40)
        let other = try writer.judge(Array(text.utf8), file: "f")
        #expect(other.unknown == [";": 1] && other.loss.isFinite)
        #expect(other.remarkOnUnknown == "1 character that the network has not learnt is left out: \";\" 1")
    }

    @Test func otherRunsAreNone() throws {
        let trainer = try Trainer.load(Preset.load("moons")).trainer
        #expect(try TrainedWriter(Checkpoint(trainer)) == nil && TrainedAgent(Checkpoint(trainer)) == nil)
    }

    /// Shares (3 + 1)/6 and (1 + 1)/6 of characters that occur three times and once.
    @Test func theConstantAnswerIsThatOfTheShares() {
        let loss = TrainedWriter.constantLoss([0, 0, 0, 1], judged: [0, 1], 2)
        #expect(abs(loss - 0.752_038_7) < 1e-6)
    }
}
