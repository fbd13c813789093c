/// What the network does, ready to be drawn: computed by the trainer with the weights of one step.
package enum NetworkView: Sendable {
    case none
    case boundary(Boundary)
    case images(Images)
    case fit(Fit)
    case confusion(Confusion)

    /// The class that the network gives to each point of a grid over the plane of its two inputs.
    package struct Boundary: Sendable {
        /// Columns and rows of the grid; row 0 is the largest y.
        package var columns: Int
        package var rows: Int
        /// The class with the largest score, row by row.
        package var classes: [UInt8]
        /// The network's confidence in it, from 1 / classes to 1.
        package var confidences: [Float]
        package var classNames: [String]
        package var xRange: ClosedRange<Float>
        package var yRange: ClosedRange<Float>
        /// Some of the training examples.
        package var points: [Point]
    }

    /// One labelled example in the plane.
    package struct Point: Sendable {
        package var x: Float
        package var y: Float
        package var label: Int
    }

    /// Some validation images with what the network takes them for.
    package struct Images: Sendable {
        package var width: Int
        package var height: Int
        package var samples: [Sample]
        package var confusion: Confusion

        package struct Sample: Sendable {
            /// Brightness from 0 to 1, row by row.
            package var pixels: [Float]
            package var label: Int
            package var prediction: Int
            /// The network's probability for its prediction.
            package var confidence: Float
        }
    }

    /// A function of one input: the data and the network's curve through them.
    package struct Fit: Sendable {
        package var inputName: String
        package var targetName: String
        package var points: [(x: Float, y: Float)]
        package var curve: [(x: Float, y: Float)]
    }

    /// How often each class was taken for each: `counts[actual * classes + predicted]`, over the validation part,
    /// or over the training part when there is none.
    package struct Confusion: Sendable {
        package var classNames: [String]
        package var counts: [Int]
        package var isValidation: Bool
    }
}
