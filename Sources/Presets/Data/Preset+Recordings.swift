import Backprop
import Datasets

extension Preset {
    /// Returns spectrograms of recordings, or of utterances joined from them, for training and for validation.
    func recordings(
        _ name: String, _ options: RecordingOptions, remark: (String) -> Void
    ) throws(PresetError) -> Dataset.Split {
        let folder = try folderOrArchive(name, key: "recordings")
        return try reading {
            let (all, heldBack) = try RecordingSet.parts(folder, rate: RecordingOptions.rate, remark: remark)
            let parts =
                try options.testTakes.map { try all.split(takesBelow: $0) }
                ?? heldBack.map { (training: all, test: $0) } ?? drawn(all)
            let settings = options.features
            guard let words = options.words else {
                return Dataset.Split(
                    training: try SpeechSet(parts.training, settings, frames: options.frames).dataset,
                    validation: try SpeechSet(parts.test, settings, frames: options.frames).dataset)
            }
            func utterances(_ part: RecordingSet, _ count: Int) throws -> Dataset {
                try UtteranceSet(
                    part, settings, count: count, words: words, frames: options.frames, seed: seed
                ).dataset
            }
            return Dataset.Split(
                training: try utterances(parts.training, options.utterances),
                validation: try utterances(parts.test, options.utterances / 4))
        }
    }

    /// Draws the validation fraction of the recordings at random and leaves the others, at least one, for training.
    private func drawn(_ all: RecordingSet) -> (training: RecordingSet, test: RecordingSet) {
        var order = Array(repeating: Int32(0), count: all.count)
        // "SPLT" in the upper 32 bits.
        Shuffle.fill(&order, random: CounterRandom(seed: seed, stream: 0x5350_4C54_0000_0000), epoch: 0)
        let kept = max(1, min(all.count - 1, Int((Double(all.count) * validationFraction).rounded())))
        func part(_ rows: [Int32]) -> RecordingSet {
            RecordingSet(
                recordings: rows.sorted().map { all.recordings[Int($0)] }, classNames: all.classNames, rate: all.rate,
                path: all.path)
        }
        return (part(Array(order.dropFirst(kept))), part(Array(order.prefix(kept))))
    }
}
