/// Configuration of the models that predict δ at segments' outputs.
package struct SyntheticConfiguration: Hashable, Sendable {
    /// Value that a prediction is compared with.
    package enum Target: String, CaseIterable, Hashable, Sendable {
        /// δ that the segment above passes back, itself driven by its synthetic gradient.
        case bootstrapped
        /// δ of backpropagation, which takes a second backward pass.
        case exact
    }

    /// Value that predictions are compared with.
    package var target: Target
    /// Whether a model between layers sees the targets of the batch beside the segment's output: the paper's cDNI.
    package var conditionsOnLabels: Bool
    /// Number of units in the models' hidden layer; 0 makes them linear.
    package var hiddenUnits: Int
    /// Learning rate η of the models' Adam.
    package var learningRate: Double

    /// Factor on the predicted error from beyond a window of time.
    ///
    /// The model of the window before learns from that prediction in part, so at 1 it may feed on itself; the paper
    /// uses a tenth.
    package var windowScale: Double

    /// Creates a configuration; by default the models are linear and see the labels.
    package init(
        target: Target = .bootstrapped, conditionsOnLabels: Bool = true, hiddenUnits: Int = 0,
        learningRate: Double = 0.001,
        windowScale: Double = 0.1
    ) {
        self.target = target
        self.conditionsOnLabels = conditionsOnLabels
        self.hiddenUnits = hiddenUnits
        self.learningRate = learningRate
        self.windowScale = windowScale
    }
}
