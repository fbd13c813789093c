import Datasets
import Presets
import Testing

@testable import Training

/// Views of recordings.
@Suite struct RecordingTests {
    private func speech(_ preset: String) throws -> NetworkView.Speech? {
        let trainer = try Trainer.load(Preset.load(preset)).trainer
        guard case .speech(let speech) = trainer.makeView() else { return nil }
        return speech
    }

    /// The recordings are 0.2 to 0.8 s long; the examples have 64 frames of 12.5 ms.
    @Test func recordingsEndBeforeTheSilenceThatPadsThem() throws {
        let speech = try #require(try speech("spoken-digits"))
        #expect(speech.frameSeconds == 0.0125)
        #expect(Set(speech.samples.map(\.frames)).count > 4)
        #expect(speech.samples.allSatisfy { (10...64).contains($0.frames) && $0.bands == 40 })
        #expect(speech.samples.allSatisfy { $0.spectrogram.count == $0.frames * 40 && $0.wordProbabilities.isEmpty })
        for sample in speech.samples where sample.frames < 64 {
            #expect(Set(sample.spectrogram.suffix(40)).count > 1, "the last frame is no silence")
        }
    }

    /// The network reads 224 frames and writes 56 steps.
    @Test func wordsOfLongerRecordingsHaveTheirTime() throws {
        let speech = try #require(try speech("connected-digits"))
        for sample in speech.samples {
            #expect(sample.wordProbabilities.count == (sample.frames + 3) / 4)
            #expect(sample.wordProbabilities.allSatisfy { (0...1).contains($0) })
            #expect(sample.heardWords.map(\.name).joined(separator: " ") == sample.prediction)
            #expect(sample.heardWords.allSatisfy { (0...1).contains($0.position) })
            #expect(zip(sample.heardWords, sample.heardWords.dropFirst()).allSatisfy { $0.position <= $1.position })
        }
        #expect(Set(speech.samples.map(\.frames)).count > 4)
    }
}
