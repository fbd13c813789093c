import Backprop

/// Connected words: recordings joined into utterances, their log-mel features, and their labels in order.
package struct UtteranceSet: Sendable, Equatable {
    /// Settings of the log-mel features.
    package let settings: LogMel
    /// Number of frames per utterance.
    package let frames: Int
    /// [count, frames, bands]
    package let features: [Float]
    /// Number of frames of each utterance without padding.
    package let frameCounts: [Int]
    /// [count, longest]: class indices in order, padded with `padding`.
    package let labels: [Int32]
    /// Maximum number of words in an utterance.
    package let longest: Int
    /// Names of the classes.
    package let classNames: [String]

    /// Label that stands for no word.
    package static let padding: Int32 = -1
    /// Allowed numbers of words per utterance.
    package static let wordCounts = 1...8
    /// Maximum number of utterances.
    package static let countLimit = 100_000

    /// Draws `count` utterances of `words` recordings each, uniformly with replacement, such that each fits into
    /// `frames`.
    ///
    /// Throws if recordings that fit are hardly ever drawn, or if there would be too many features.
    package init(
        _ set: RecordingSet, _ settings: LogMel, count: Int, words: ClosedRange<Int> = 2...4, frames: Int, seed: UInt64
    ) throws(DataFormatError) {
        precondition(settings.rate == set.rate, "the features are for sounds of another rate")
        precondition((1...Self.countLimit).contains(count) && set.count > 0, "there are 1 to 100,000 utterances")
        precondition(
            Self.wordCounts.contains(words.lowerBound) && Self.wordCounts.contains(words.upperBound),
            "an utterance has 1 to 8 words")
        let draw = UtteranceDraw(set, settings, words: words, frames: frames, seed: seed)
        var utterances: [[Recording]] = []
        for number in 0..<count {
            guard let utterance = draw.utterance(number) else {
                throw DataFormatError(set.path, .wholeFile, SpeechProblem.utterancesTooLong(frames: frames))
            }
            utterances.append(utterance)
        }
        let padded = try PaddedFeatures(utterances.map { $0.map(\.samples) }, settings, frames: frames, path: set.path)
        self.settings = settings
        self.frames = frames
        features = padded.values
        frameCounts = padded.frameCounts
        longest = words.upperBound
        labels = utterances.flatMap { utterance in
            utterance.map { Int32($0.label) }
                + repeatElement(Self.padding, count: words.upperBound - utterance.count)
        }
        classNames = set.classNames
    }
}

extension UtteranceSet {
    /// Number of utterances.
    package var count: Int { frameCounts.count }
    /// Number of bands per frame.
    package var bands: Int { settings.bands }

    /// Dataset with features [frames, bands] per utterance, and its labels without alignment to time steps.
    package var dataset: Dataset {
        Dataset(
            features: features, featureNames: [], targets: labels.map(Float.init),
            kind: .labels(classNames: classNames, length: longest), inputShape: Shape(frames, bands))
    }
}

/// Draws recordings as a pure function of the seed and the utterance's number.
private struct UtteranceDraw {
    private let set: RecordingSet
    private let words: ClosedRange<Int>
    private let random: CounterRandom
    /// Maximum number of samples in an utterance.
    private let room: Int

    /// Maximum number of draws for an utterance, of which all but the last may be too long.
    private static let attempts = 256
    /// Random numbers reserved for each attempt: one for the number of words, and one for each word.
    private static let width = 16

    init(_ set: RecordingSet, _ settings: LogMel, words: ClosedRange<Int>, frames: Int, seed: UInt64) {
        self.set = set
        self.words = words
        random = CounterRandom(seed: seed, stream: RandomStream.utterances)
        room = settings.frameLength + frames * settings.hop - 1
    }

    /// Returns the first draw that fits; nil if none does.
    func utterance(_ number: Int) -> [Recording]? {
        for attempt in 0..<Self.attempts {
            let position = UInt64((number * Self.attempts + attempt) * Self.width)
            let count = words.lowerBound + random.index(below: words.count, at: position)
            let chosen = (1...count).map { set.recordings[random.index(below: set.count, at: position + UInt64($0))] }
            if chosen.reduce(0, { $0 + $1.samples.count }) <= room { return chosen }
        }
        return nil
    }
}
