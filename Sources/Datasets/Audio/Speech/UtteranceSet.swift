import Backprop

/// Connected words: recordings joined to utterances, their log-mel features, and the labels in their order.
package struct UtteranceSet: Sendable, Equatable {
    package let settings: LogMel
    /// Frames an utterance.
    package let frames: Int
    /// [count, frames, bands]
    package let features: [Float]
    /// How many of the frames are the utterance's own.
    package let frameCounts: [Int]
    /// [count, longest]: labels in their order, `padding` behind the last.
    package let labels: [Int32]
    /// The most words that an utterance has.
    package let longest: Int
    package let classNames: [String]

    /// The label that stands for none.
    package static let padding: Int32 = -1
    /// Words an utterance.
    package static let wordCounts = 1...8
    package static let countLimit = 100_000

    /// Draws `count` utterances of `words` recordings each, evenly and with replacement, such that each fits into `frames`.
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
    package var count: Int { frameCounts.count }
    package var bands: Int { settings.bands }

    /// A row of frames and bands an utterance, and the labels without their places in time.
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
    /// The most samples that an utterance may have.
    private let room: Int

    /// So many draws may be too long before the last one counts.
    private static let attempts = 256
    /// Numbers drawn an attempt: how many words, and which.
    private static let width = 16

    init(_ set: RecordingSet, _ settings: LogMel, words: ClosedRange<Int>, frames: Int, seed: UInt64) {
        self.set = set
        self.words = words
        random = CounterRandom(seed: seed, stream: RandomStream.utterances)
        room = settings.frameLength + frames * settings.hop - 1
    }

    /// The first draw that fits.
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
