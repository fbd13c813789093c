import Datasets
import Testing

struct SpeechSetTests {
    /// Returns words as different tones, the first of 300 samples and each further one 300 samples longer.
    private func recordings() -> RecordingSet {
        let recordings = (0..<6).map { word in
            Recording(
                fileName: "\(word)_0.wav", label: word, take: 0,
                samples: (0..<300 * (word + 1)).map { Float(($0 * (word + 1)) % 40) / 40 - 0.5 })
        }
        return RecordingSet(
            recordings: recordings, classNames: ["zero", "one", "two", "three", "four", "five"], rate: 8_000, path: "s")
    }

    @Test func shortOnesArePaddedAndLongOnesCut() throws {
        let set = try SpeechSet(recordings(), LogMel(), frames: 8)
        #expect(set.frameCounts == [1, 4, 7, 8, 8, 8] && set.count == 6 && set.bands == 40)
        #expect(set.labels == [0, 1, 2, 3, 4, 5] && set.fileNames[5] == "5_0.wav")
        var transform = LogMelTransform(LogMel())
        for (row, recording) in recordings().recordings.enumerated() {
            let own = transform.features(of: recording.samples, limit: 8)
            let padded = own + [Float](repeating: LogMel.silence, count: 320 - own.count)
            #expect(Array(set.features[row * 320..<(row + 1) * 320]) == padded)
        }
    }

    @Test func asADataset() throws {
        let data = try SpeechSet(recordings(), LogMel(bands: 10), frames: 8).dataset
        #expect(data.count == 6 && data.inputShape.dimensions == [8, 10] && data.classNames?.count == 6)
        #expect(data.label(3) == 3)
    }

    @Test func tooManyFeatures() {
        let one = Recording(fileName: "a_0.wav", label: 0, take: 0, samples: [0])
        let many = RecordingSet(
            recordings: Array(repeating: one, count: 300), classNames: ["a", "b"], rate: 8_000, path: "s")
        do {
            _ = try SpeechSet(many, LogMel(bands: 128), frames: 4_096)
            Issue.record("read")
        } catch {
            #expect(
                "\(error)"
                    == "s: 300 recordings of 524288 features each are more than 134217728 numbers, the most allowed; "
                    + "ask for fewer frames or bands")
        }
    }

    @Test func utterancesAreRecordingsInARow() throws {
        let set = try UtteranceSet(recordings(), LogMel(), count: 200, words: 2...3, frames: 40, seed: 7)
        var transform = LogMelTransform(LogMel())
        let words = recordings().recordings
        #expect(set.count == 200 && set.longest == 3 && set.labels.count == 600)
        for row in 0..<200 {
            let labels = set.labels[row * 3..<row * 3 + 3].filter { $0 != UtteranceSet.padding }
            let samples = labels.flatMap { words[Int($0)].samples }
            let own = transform.features(of: samples)
            #expect(set.frameCounts[row] == own.count / 40 && set.frameCounts[row] <= 40)
            #expect(Array(set.features[row * 1_600..<row * 1_600 + own.count]) == own)
            #expect(set.features[(row * 1_600 + own.count)..<(row + 1) * 1_600].allSatisfy { $0 == LogMel.silence })
            #expect(labels.count >= 2 && set.labels[row * 3] >= 0)
        }
    }

    @Test func everyWordAndEveryLengthIsDrawn() throws {
        let set = try UtteranceSet(recordings(), LogMel(bands: 4), count: 600, frames: 100, seed: 1)
        #expect(set.longest == 4)
        let lengths = (0..<600).map { row in set.labels[row * 4..<row * 4 + 4].count { $0 >= 0 } }
        for length in 2...4 { #expect(lengths.count { $0 == length } > 150) }
        for word in 0..<6 { #expect(set.labels.count { $0 == Int32(word) } > 200) }
    }

    @Test func theSeedDecides() throws {
        func labels(_ seed: UInt64) throws -> [Int32] {
            try UtteranceSet(recordings(), LogMel(bands: 4), count: 50, frames: 100, seed: seed).labels
        }
        #expect(try labels(1) == labels(1) && labels(1) != labels(2))
    }

    @Test func asADatasetWithoutPlaces() throws {
        let set = try UtteranceSet(recordings(), LogMel(bands: 10), count: 5, frames: 60, seed: 2)
        #expect(set.dataset.kind == .labels(classNames: set.classNames, length: 4))
        #expect(set.dataset.inputShape.dimensions == [60, 10] && set.dataset.targets == set.labels.map(Float.init))
    }

    /// Recordings of 356 to 455 samples have two frames of 256 samples, 100 apart; with 456 samples there is a third.
    @Test func anUtteranceMayFillItsFrames() throws {
        let pair = [455, 456].enumerated().map { place, count in
            Recording(fileName: "\(place)_0.wav", label: place, take: 0, samples: [Float](repeating: 0, count: count))
        }
        let set = RecordingSet(recordings: pair, classNames: ["a", "b"], rate: 8_000, path: "s")
        let two = try UtteranceSet(set, LogMel(bands: 4), count: 50, words: 1...1, frames: 2, seed: 3)
        #expect(two.labels.allSatisfy { $0 == 0 } && two.frameCounts.allSatisfy { $0 == 2 })
        let three = try UtteranceSet(set, LogMel(bands: 4), count: 50, words: 1...1, frames: 3, seed: 3)
        #expect(Set(three.labels) == [0, 1] && Set(three.frameCounts) == [2, 3])
    }

    @Test func utterancesThatDoNotFit() {
        do {
            _ = try UtteranceSet(recordings(), LogMel(), count: 5, words: 4...4, frames: 3, seed: 2)
            Issue.record("drawn")
        } catch {
            #expect(
                "\(error)"
                    == "s: hardly any recordings that are joined fit into 3 frames; allow more frames, or join fewer")
        }
    }
}
