import Diagnosis
import Presets
import TestSupport
import Testing
import Training

/// A short text is soon known by heart, but for the first letters of a window, which have nothing before them.
@Suite struct ShortTextTests {
    @Test func theErrorOfTheFirstLettersHasNotGrown() throws {
        let folder = TemporaryFolder()
        let text = try #require(PresetCatalog.bytes(ofFile: "constitution.txt")).prefix(700)
        try folder.write(String(decoding: text, as: UTF8.self), to: "short.txt")
        let trainer = try Trainer.load(Preset.load("char-rnn", data: folder.file("short.txt"))).trainer
        var looksGrown = 0
        for _ in 0..<16 {
            for _ in 0..<25 { _ = trainer.advance() }
            let layer = try #require(trainer.runReading().layers.first { !$0.gradientOverTime.isEmpty })
            if GradientOverTime(layer.gradientOverTime)?.course == .grows { looksGrown += 1 }
            #expect(layer.courseOverTime?.course != .grows, "step \(trainer.step)")
        }
        #expect(looksGrown > 0, "the ends alone say otherwise")
    }
}
