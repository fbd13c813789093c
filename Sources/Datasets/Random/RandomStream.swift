/// Random streams of this target, distinct from those of every other use of the same seed.
enum RandomStream {
    /// Base of the stream numbers, "DATA" in the upper half.
    private static let base: UInt64 = 0x4441_5441_0000_0000

    /// Noise that generators add.
    static let noise = base + 1
    /// Choice of the rows for validation.
    static let split = base + 2
    /// Order of the rows in each epoch.
    static let epochs = base + 3
    /// Choice of the recordings in each utterance.
    static let utterances = base + 4
    /// Initial state of a simulated environment in each episode.
    static let initialStates = base + 16
    /// Action sampled from a policy at each time step of an episode.
    static let actions = base + 17
    /// Exchange of a column's values among examples.
    static let importance = base + 18
}
