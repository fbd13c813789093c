extension NetworkView {
    /// Some validation images with what the network takes them for.
    package struct Images: Sendable {
        package var width: Int
        package var height: Int
        package var samples: [Sample]
        package var confusion: Confusion
        /// What the first convolution looks for; nil for a network without one.
        package var filters: Filters?

        package struct Sample: Sendable {
            /// Brightness from 0 to 1, row by row.
            package var pixels: [Float]
            package var label: Int
            package var prediction: Int
            /// The network's probability for its prediction.
            package var confidence: Float
        }
    }

    /// The kernels of a convolution.
    package struct Filters: Sendable {
        /// The layer's name, for example `convolution1`.
        package var layer: String
        package var width: Int
        package var height: Int
        /// Each kernel's signed weights, row by row.
        package var kernels: [[Float]]
    }
}
