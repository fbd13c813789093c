extension NetworkView {
    /// Images beside what an autoencoder makes of them.
    package struct Reconstruction: Sendable {
        package var width: Int
        package var height: Int
        package var samples: [Sample]
        /// The mean error over the validation part, or over the training part when there is none.
        package var meanError: Double

        package struct Sample: Sendable {
            /// Brightness from 0 to 1, row by row.
            package var input: [Float]
            package var output: [Float]
            /// The mean squared difference of the two.
            package var error: Double
        }
    }
}
