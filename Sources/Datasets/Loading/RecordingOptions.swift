/// How a folder of recordings becomes examples.
package struct RecordingOptions: Sendable, Hashable {
    /// Frames an example; what is shorter ends in silence.
    package var frames = 64
    /// Bands of the log-mel spectrum.
    package var bands = 40
    /// Recordings whose name ends with a number below this are kept back; nil keeps drawn ones back.
    package var testTakes: Int?
    /// Words that are joined to an utterance; nil where each recording is an example of its own.
    package var words: ClosedRange<Int>?
    /// Utterances to learn from; a quarter of them again to be judged by.
    package var utterances = 4_000

    package init() {}

    /// Samples a second: speech to the telephone.
    package static let rate = 8_000
}
