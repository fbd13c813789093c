import Backprop
import Diagnosis
import Presets

@testable import Training

/// Run made up to show one fault.
struct SampleRun {
    var snapshot: Snapshot
    var information = PresetInformation(name: "sample", title: "A sample", about: "Look at the gradients.")

    /// Creates a healthy run with an output layer and a loss that falls from 1 to 0.25.
    init(activation: Activation = .relu, hiddenLayers: Int = 2) {
        let layers = (0...hiddenLayers).map { index in
            let isOutput = index == hiddenLayers
            var layer = LayerReading(
                name: "dense\(index + 1)", summary: "8→8", parameterCount: 72,
                activation: isOutput ? .identity : activation)
            layer.gradientNorm = 0.1
            layer.weightNorm = 2
            layer.updateRatio = 1e-3
            layer.trend = Array(repeating: 0.1, count: 32)
            return layer
        }
        var settings = Settings()
        (settings.activation, settings.initializer) = (activation, .heNormal)
        var run = RunReading(
            network: "8-8", parameterCount: 216, trainingCount: 100, validationCount: 25, settings: settings)
        (run.step, run.epoch, run.loss, run.layers) = (400, 4, 0.25, layers)
        (run.effectiveLearningRate, run.gradientNorm, run.clippedGradientNorm) = (0.01, 0.17, 0.17)
        snapshot = Snapshot(run)
        setLoss { 0.25 + 0.75 * (1 - $0) }
    }

    /// Sets the training loss as a function of the run's time, from 0 to 1.
    mutating func setLoss(_ course: (Float) -> Float) { snapshot.trainingLoss = history(course) }

    mutating func setValidationLoss(_ course: (Float) -> Float) { snapshot.validationLossHistory = history(course) }

    private func history(_ course: (Float) -> Float) -> MetricHistory {
        var history = MetricHistory()
        for step in 1...max(1, snapshot.step) {
            history.append(step: step, value: course(Float(step) / Float(max(1, snapshot.step))))
        }
        return history
    }

    /// Sets a layer's steady gradient norm and the corresponding update ratio.
    mutating func setGradient(_ norm: Double, updateRatio: Double, ofLayer index: Int) {
        snapshot.layers[index].gradientNorm = norm
        snapshot.layers[index].updateRatio = updateRatio
        snapshot.layers[index].trend = Array(repeating: Float(norm), count: 32)
    }

    var findings: [Diagnosis] { Diagnosis.findings(in: snapshot, of: information) }
    var first: Diagnosis.Kind? { findings.first?.kind }
    var healths: [LayerHealth] { LayerHealth.classify(snapshot) }
}
