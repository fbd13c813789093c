/// How small models predict the error at a segment's output, and what they learn it from.
package struct SyntheticConfiguration: Hashable, Sendable {
    /// What a prediction is compared with.
    package enum Target: String, CaseIterable, Hashable, Sendable {
        /// What the segment above passes back when it was itself driven by its synthetic gradient.
        case bootstrapped
        /// The δ of backpropagation, which takes a second backward pass.
        case exact
    }

    package var target: Target
    /// Whether a model between layers sees the targets of the batch beside the segment's output: the paper's cDNI.
    package var seesLabels: Bool
    /// Units of the models' one hidden layer; 0 makes them linear.
    package var hiddenUnits: Int
    /// η of Adam, by which the models learn.
    package var learningRate: Double

    /// What of the prediction is taken for the error from beyond a window of time. The prediction is a part of what the
    /// model before learns from, and at 1 it may feed on itself; the paper takes a tenth.
    package var windowScale: Double

    package init(
        target: Target = .bootstrapped, seesLabels: Bool = true, hiddenUnits: Int = 0, learningRate: Double = 0.001,
        windowScale: Double = 0.1
    ) {
        self.target = target
        self.seesLabels = seesLabels
        self.hiddenUnits = hiddenUnits
        self.learningRate = learningRate
        self.windowScale = windowScale
    }
}
