/// The streams that this target draws from, apart from those of every other use of the same seed.
enum RandomStream {
    /// "DATA" in the upper half.
    private static let base: UInt64 = 0x4441_5441_0000_0000

    /// The noise that generators add.
    static let noise = base + 1
    /// Which rows go to validation.
    static let split = base + 2
    /// The order of the rows in each epoch.
    static let epochs = base + 3
    /// Which recordings are joined to an utterance.
    static let utterances = base + 4
    /// How a simulated world stands when an episode begins.
    static let beginnings = base + 16
    /// Which action a policy's probabilities come to at a step of an episode.
    static let actions = base + 17
}
