/// Source of a dataset, as a preset names it.
package enum DataSource: Sendable, Hashable {
    /// Data made by the generator of this name with these parameters.
    case generator(name: String, parameters: [String: Double])
    /// A CSV file, read with these options.
    case csv(file: String, options: CSVOptions)
    /// NumPy's arrays: an NPZ archive, an NPY file, or a folder of NPY files.
    case arrays(file: String, options: ArrayOptions)
    /// A folder of labelled images in MNIST's format.
    case images(folder: String)
    /// A folder with a folder of pictures for each class, or a zip archive of one.
    case pictures(path: String, options: PictureOptions)
    /// A text file, read in windows of `context` characters.
    case text(file: String, context: Int)
    /// A file with one name per line.
    case names(file: String)
    /// Recordings of spoken words, in a folder or a zip archive.
    case recordings(path: String, options: RecordingOptions)
    /// A simulated environment for an agent.
    case simulator(name: String, options: EpisodeOptions)
}

/// Options that turn recordings into examples.
package struct RecordingOptions: Sendable, Hashable {
    /// Number of frames per example; shorter recordings are padded with silence, longer ones are cut.
    package var frames = 64
    /// Number of bands in the log-mel spectrum.
    package var bands = 40
    /// Take number below which a recording belongs to the validation part; nil draws that part at random.
    package var testTakes: Int?
    /// Number of words joined into an utterance; nil makes each recording an example of its own.
    package var words: ClosedRange<Int>?
    /// Number of training utterances; a quarter as many are drawn for validation.
    package var utterances = 4_000

    /// Creates the default options.
    package init() {}

    /// Sample rate in samples per second, as in telephone speech.
    package static let rate = 8_000

    /// Settings of the features.
    package var features: LogMel { LogMel(rate: Self.rate, bands: bands) }
}

/// Options for learning from an agent's episodes.
package struct EpisodeOptions: Sendable, Hashable {
    /// Estimators of the advantage, with the raw values that presets use.
    package enum Method: String, CaseIterable, Hashable, Sendable {
        /// REINFORCE with the value estimate as its baseline.
        case reinforce
        /// Generalized advantage estimation.
        case actorCritic = "actor-critic"
    }

    /// Estimator of the advantage.
    package var method = Method.actorCritic
    /// Discount γ, the weight of a reward one time step later.
    package var discount = 0.99
    /// λ of generalized advantage estimation; unused by REINFORCE.
    package var trace = 0.95
    /// Weight c_e of the policy's entropy in the loss.
    package var entropyWeight = 0.01
    /// Weight c_v of the critic's error in the loss.
    package var valueWeight = 0.5
    /// Mean return over 100 episodes at which the task counts as solved.
    package var goal = 475.0

    /// Creates the default options.
    package init() {}

    /// Names of the simulators that a preset can use.
    package static let simulators = ["cart-pole"]
}

extension EpisodeOptions {
    /// Estimator with normalized advantages, and with rewards scaled by 1 − γ to keep returns near the size of one
    /// reward.
    package var estimate: AdvantageEstimate {
        let method: AdvantageEstimate.Method =
            switch method {
            case .reinforce: .returns
            case .actorCritic: .generalized(trace: trace)
            }
        return AdvantageEstimate(method, discount: discount, rewardScale: 1 - discount)
    }
}
