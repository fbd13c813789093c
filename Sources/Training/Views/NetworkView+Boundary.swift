extension NetworkView {
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
}
