import Backprop

extension Snapshot {
    /// The snapshot of a run before its first step.
    package init(
        network: String, parameterCount: Int, trainingCount: Int, validationCount: Int, settings: Settings,
        activation: Activation?, initializer: Initializer, seed: UInt64, layers: [LayerReading]
    ) {
        self.init(
            network: network, parameterCount: parameterCount, trainingCount: trainingCount,
            validationCount: validationCount, phase: .paused, step: 0, epoch: 0, stepsPerSecond: 0, trainingSeconds: 0,
            settings: settings, activation: activation, initializer: initializer, seed: seed,
            effectiveLearningRate: settings.learningRate, gradientNorm: 0, clippedGradientNorm: 0, clippedShare: 0,
            layers: layers, trainingLoss: MetricHistory(), validationLossHistory: MetricHistory(), marks: [],
            view: .none)
    }
}
