extension NetworkView {
    /// Recordings with what the network hears in them.
    package struct Speech: Sendable {
        package var samples: [Sample]
        package var classNames: [String]
        /// How often each word was taken for each, where a recording is one word.
        package var confusion: Confusion?
        /// Wrong, missing and extra digits per digit said when the network was last judged, where a recording is several
        /// digits.
        package var errorRate: Double?

        package struct Sample: Sendable {
            package var frames: Int
            package var bands: Int
            /// Loudness from 0 to 1, frame by frame; band 0 is the lowest.
            package var spectrogram: [Float]
            /// What is said, for example `7` or `4 7 1`.
            package var label: String
            /// What the network hears.
            package var prediction: String
            package var isRight: Bool
            /// The network's probability for its prediction; 0 where it gives none.
            package var confidence: Float
            /// The network's probability for each class; empty where a recording is several digits.
            package var probabilities: [Float]
        }
    }
}
