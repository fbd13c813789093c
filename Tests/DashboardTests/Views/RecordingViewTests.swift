import TUI
import Testing

@testable import Dashboard
@testable import Training

/// A recording over time, with its words and their probabilities.
@Suite struct RecordingViewTests {
    /// Half a second in which 7 is said and 1 is heard.
    private static let misheard = NetworkView.Speech.Sample(
        frames: 40, bands: 2, spectrogram: Array(repeating: 0.7, count: 80), label: "7", prediction: "1",
        isRight: false, confidence: 0.61, probabilities: [0, 0.61, 0, 0, 0, 0, 0, 0.3, 0.09, 0])

    private func lines(_ sample: NetworkView.Speech.Sample, _ width: Int, _ height: Int) -> [String] {
        var canvas = Canvas(
            size: Size(width: width, height: height), appearance: Appearance(glyphs: .unicode, colors: .mono))
        RecordingView(sample: sample, classNames: (0..<10).map(String.init), frameSeconds: 0.0125)
            .draw(in: canvas.buffer.bounds, on: &canvas)
        return canvas.buffer.text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    }

    @Test func everyWordHasItsProbabilityBesideTheSpectrogram() {
        let lines = lines(Self.misheard, 60, 10)
        #expect((0..<10).allSatisfy { lines[$0].dropFirst(40).first == Character("\($0)") }, "\(lines)")
        #expect(lines[1].hasSuffix("  61% ×"))
        #expect(lines[7].dropFirst(39).hasPrefix("▸7"))
        #expect(lines.count { $0.contains("▸7") } == 2, "in the list and in the caption")
        #expect(lines.joined().filter { "✓×".contains($0) }.count == 2)
        #expect(lines[9].hasPrefix("said ▸7  heard 1 × 61%"))
    }

    @Test func theSpectrogramTakesTheWholeWidthAboveItsTime() {
        let lines = lines(Self.misheard, 28, 10)
        #expect(lines[0] == String(repeating: "▓", count: 28))
        #expect(lines[6].hasPrefix("0.0 ─") && lines[6].contains(" 0.2 ─") && lines[6].hasSuffix(" s"), "\(lines)")
        #expect(lines[8].hasPrefix(" 0 1 2 3 4 5 6▸7 8 9"))
    }

    @Test func wordsStandAtTheirTime() {
        var sample = Self.misheard
        (sample.probabilities, sample.confidence, sample.label, sample.prediction) = ([], 0, "4 7 1", "4 1")
        sample.heardWords = [.init(name: "4", position: 0.25), .init(name: "1", position: 0.75)]
        sample.wordProbabilities = [0, 1, 0, 0.5]
        let lines = lines(sample, 41, 10)
        #expect(
            lines[6] == String(repeating: "▁", count: 11) + String(repeating: "█", count: 10)
                + String(repeating: "▁", count: 10) + String(repeating: "▅", count: 10))
        #expect(lines[7] == String(repeating: " ", count: 10) + "4" + String(repeating: " ", count: 19) + "1")
        #expect(lines[9] == "said 4 7 1  heard 4 1 ×")
    }
}
