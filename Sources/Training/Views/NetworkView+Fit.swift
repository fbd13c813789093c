extension NetworkView {
    /// A function of one input: the data and the network's curve through them.
    package struct Fit: Sendable {
        package var inputName: String
        package var targetName: String
        package var points: [(x: Float, y: Float)]
        package var curve: [(x: Float, y: Float)]
    }
}
