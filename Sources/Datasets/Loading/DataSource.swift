/// Where a dataset comes from.
package enum DataSource: Sendable, Hashable {
    /// Made up by the generator of this name.
    case generator(name: String, parameters: [String: Double])
    /// Read from a file of this name.
    case csv(file: String, options: CSVOptions)
    /// Arrays that NumPy wrote, in an NPZ archive.
    case arrays(file: String)
    /// A folder with MNIST's files.
    case images(folder: String)
    /// A text, read `context` characters at a time.
    case text(file: String, context: Int)
    /// A name a line.
    case names(file: String)
    /// Spoken words: a folder of recordings, or an archive of them.
    case recordings(path: String, options: RecordingOptions)
    /// A world to act in.
    case simulator(name: String, options: EpisodeOptions)
}

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

/// How an agent learns from the episodes that it goes through.
package struct EpisodeOptions: Sendable, Hashable {
    /// The ways, by the names that presets use.
    package enum Method: String, CaseIterable, Hashable, Sendable {
        /// REINFORCE with the value as its baseline.
        case reinforce
        /// Generalised advantage estimation.
        case actorCritic = "actor-critic"
    }

    package var method = Method.actorCritic
    /// γ: what a reward a step later counts for.
    package var discount = 0.99
    /// λ of the advantage estimation.
    package var trace = 0.95
    /// c_e: how much the policy's entropy counts.
    package var entropyWeight = 0.01
    /// c_v: how much the critic's error counts.
    package var valueWeight = 0.5
    /// The mean return over 100 episodes at which the task counts as solved.
    package var goal = 475.0

    package init() {}

    /// The simulators that a preset can name.
    package static let simulators = ["cart-pole"]
}

extension EpisodeOptions {
    /// Advantages of mean 0 and deviation 1, and returns of about one reward.
    package var estimate: AdvantageEstimate {
        let method: AdvantageEstimate.Method =
            switch method {
            case .reinforce: .returns
            case .actorCritic: .generalized(trace: trace)
            }
        return AdvantageEstimate(method, discount: discount, rewardScale: 1 - discount)
    }
}
