import Backprop
import Presets

@testable import Training

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Handmade snapshots that resemble those of presets.
enum Snapshots {
    /// Deep sigmoid network with vanishing gradients in its first layers.
    static func vanishing(step: Int = 12_480) -> Snapshot {
        let shares = [2.1e-7, 1.6e-6, 1.1e-5, 8.4e-5, 6.2e-4, 4.7e-3, 3.5e-2, 0.24, 0.82]
        let layers = shares.enumerated().map { index, norm in
            let isOutput = index == shares.count - 1
            return layer(
                "dense\(index + 1)", index == 0 ? "2→16 sigmoid" : isOutput ? "16→2" : "16→16 sigmoid",
                activation: isOutput ? .identity : .sigmoid, norm: norm, weights: 3.9, ratio: norm * 0.0128,
                mean: 0.5, deviation: 0.02 + 0.015 * Double(index), saturated: 0)
        }
        var snapshot = make(
            network: "2-[16]×8-2 sigmoid", parameters: 2_002, layers: layers, step: step, rate: 31_200,
            settings: Settings(
                learningRate: 0.05, optimizer: OptimizerConfiguration(.momentum), schedule: Schedule(.cosine),
                clipping: Clipping(.globalNorm, threshold: 0.5)),
            activation: .sigmoid, trainingCount: 1_600, validationCount: 400)
        snapshot.trainingLoss = history(step) { 0.693 + 0.004 * noise($0) - 0.00002 * Float($0) / 125 }
        snapshot.validationLossHistory = history(step, every: 400) { 0.695 - 0.00001 * Float($0) / 125 }
        snapshot.loss = 0.6931
        snapshot.validationLoss = 0.6947
        snapshot.accuracy = 0.512
        snapshot.validationAccuracy = 0.497
        snapshot.gradientNorm = 0.82
        snapshot.clippedGradientNorm = 0.5
        snapshot.clippedShare = 0.31
        snapshot.marks = [Mark(step: 4_000, label: "η 0.1→0.05")]
        snapshot.view = moons()
        return snapshot
    }

    /// Network that learns handwritten digits well.
    static func digits(step: Int = 2_310) -> Snapshot {
        let norms = [0.182, 0.143, 0.21]
        let names = ["64→64 relu", "64→32 relu", "32→10"]
        let layers = norms.enumerated().map { index, norm in
            layer(
                "dense\(index + 1)", names[index], activation: index == 2 ? .identity : .relu, norm: norm,
                weights: 9.4 - 2 * Double(index), ratio: 1.1e-3, mean: 0.42, deviation: 0.61, dead: 0.047)
        }
        var snapshot = make(
            network: "64-64-32-10 relu", parameters: 6_570, layers: layers, step: step, rate: 9_480,
            settings: Settings(learningRate: 0.002, optimizer: OptimizerConfiguration(.adam), batchSize: 64),
            activation: .relu, trainingCount: 1_437, validationCount: 360)
        snapshot.trainingLoss = history(step) { 2.3 * exp(-Float($0) / 420) * (1 + 0.35 * noise($0)) + 0.012 }
        snapshot.validationLossHistory = history(step, every: 23) { 2.3 * exp(-Float($0) / 430) + 0.09 }
        snapshot.loss = 0.0214
        snapshot.validationLoss = 0.1021
        snapshot.accuracy = 0.9986
        snapshot.validationAccuracy = 0.9722
        snapshot.gradientNorm = 0.31
        snapshot.clippedGradientNorm = 0.31
        snapshot.view = images()
        return snapshot
    }

    /// Digits network in which models predict δ of the hidden layers.
    static func synthetic() -> Snapshot {
        var snapshot = digits()
        snapshot.settings.credit = .syntheticGradients
        for (index, error) in [0.734, 1.26].enumerated() { snapshot.layers[index].syntheticError = error }
        return snapshot
    }

    /// Run that stopped because a step was not finite.
    static func halted() -> Snapshot {
        var snapshot = digits(step: 61)
        snapshot.settings.learningRate = 1e3
        snapshot.halt = NonFinite(step: 62, layer: "dense2", what: "‖∂L/∂W‖ is not a number")
        snapshot.trainingLoss = history(60) { 2.3 + exp(Float($0) / 9) }
        snapshot.trainingLoss.append(step: 61, value: .infinity)
        snapshot.loss = .infinity
        snapshot.layers[1].gradientNorm = .nan
        return snapshot
    }

    /// Curve through noisy points.
    static func sine() -> Snapshot {
        var snapshot = digits(step: 900)
        snapshot.accuracy = nil
        snapshot.validationAccuracy = nil
        let fit = NetworkView.Fit(
            inputName: "x", targetName: "y",
            points: (0..<60).map { index in
                let x = Float(index) / 30 * .pi - .pi
                return (x, sin(x) + 0.15 * noise(index))
            },
            curve: (0..<120).map { index in
                let x = Float(index) / 60 * .pi - .pi
                return (x, sin(x) * 0.95)
            })
        snapshot.view = .fit(fit)
        return snapshot
    }

    /// Run before its first step.
    static func fresh() -> Snapshot {
        var snapshot = vanishing(step: 0)
        snapshot.step = 0
        snapshot.isPaused = true
        snapshot.loss = nil
        snapshot.validationLoss = nil
        snapshot.accuracy = nil
        snapshot.validationAccuracy = nil
        snapshot.gradientNorm = 0
        snapshot.clippedGradientNorm = 0
        snapshot.clippedShare = 0
        snapshot.marks = []
        snapshot.trainingLoss = MetricHistory()
        snapshot.validationLossHistory = MetricHistory()
        for index in snapshot.layers.indices {
            snapshot.layers[index].gradientNorm = 0
            snapshot.layers[index].clippedGradientNorm = 0
            snapshot.layers[index].gradientShares = nil
            snapshot.layers[index].updateRatio = 0
            snapshot.layers[index].trend = []
        }
        return snapshot
    }

    /// More layers than a screen of 80×24 has rows for.
    static func deep() -> Snapshot {
        var snapshot = vanishing()
        let hidden = snapshot.layers[1]
        snapshot.layers = (1...21).map { number in
            var layer = number == 21 ? snapshot.layers[8] : hidden
            layer.name = "dense\(number)"
            return layer
        }
        return snapshot
    }

    /// Numbers and texts that no run should produce.
    static func absurd() -> Snapshot {
        var snapshot = digits()
        snapshot.network = String(repeating: "\u{202E}9", count: 400)
        snapshot.step = .max
        snapshot.epoch = .infinity
        snapshot.stepsPerSecond = .nan
        snapshot.trainingSeconds = -.infinity
        snapshot.loss = -.infinity
        snapshot.accuracy = .nan
        snapshot.effectiveLearningRate = .nan
        snapshot.settings.learningRate = .greatestFiniteMagnitude
        snapshot.settings.batchSize = .max
        snapshot.settings.schedule.period = .max
        snapshot.settings.seed = .max
        snapshot.gradientNorm = .infinity
        for index in snapshot.layers.indices {
            snapshot.layers[index].name = String(repeating: "层", count: 50)
            snapshot.layers[index].gradientNorm = [.nan, .infinity, -1][index]
            snapshot.layers[index].gradientShares = [0...(.infinity), 1e-300...1e300, -1...0][index]
            snapshot.layers[index].weightNorm = -.infinity
            snapshot.layers[index].updateRatio = .nan
            snapshot.layers[index].activationMean = .infinity
            snapshot.layers[index].dead = .nan
            snapshot.layers[index].trend = [.nan, .infinity, -1, 0]
        }
        snapshot.view = .boundary(
            NetworkView.Boundary(
                columns: 2, rows: 1, classes: [255, 3], confidences: [.nan, .infinity], classNames: [], xRange: 0...0,
                yRange: -(.infinity)...(.infinity), points: [NetworkView.Point(x: .nan, y: .infinity, label: -4)]))
        snapshot.marks = [Mark(step: -5, label: "\u{1B}[2J"), Mark(step: .max, label: "")]
        return snapshot
    }

    private static func make(
        network: String, parameters: Int, layers: [LayerReading], step: Int, rate: Double, settings: Settings,
        activation: Activation, trainingCount: Int, validationCount: Int
    ) -> Snapshot {
        var settings = settings
        settings.activation = activation
        settings.initializer = activation == .relu ? .heNormal : .xavierUniform
        var snapshot = Snapshot(
            RunReading(
                network: network, parameterCount: parameters, trainingCount: trainingCount,
                validationCount: validationCount, settings: settings))
        (snapshot.step, snapshot.layers) = (step, layers)
        (snapshot.stepsPerSecond, snapshot.trainingSeconds) = (rate, Double(step) / rate)
        snapshot.effectiveLearningRate = settings.learningRate
        snapshot.epoch = Double(step * settings.batchSize) / Double(trainingCount)
        return snapshot
    }

    private static func layer(
        _ name: String, _ summary: String, activation: Activation, norm: Double, weights: Double, ratio: Double,
        mean: Double, deviation: Double, saturated: Double = 0, dead: Double = 0
    ) -> LayerReading {
        var layer = LayerReading(name: name, summary: summary, parameterCount: 272, activation: activation)
        layer.gradientNorm = norm
        layer.clippedGradientNorm = norm * 0.6
        layer.gradientShares = norm * 0.4...norm * 3
        layer.weightNorm = weights
        layer.updateRatio = ratio
        layer.activationMean = mean
        layer.activationDeviation = deviation
        layer.saturated = saturated
        layer.dead = dead
        layer.trend = (0..<32).map { Float(norm) * (1 + 0.3 * noise($0 + Int(weights * 10))) }
        return layer
    }

    static func history(_ steps: Int, every: Int = 1, _ value: (Int) -> Float) -> MetricHistory {
        var history = MetricHistory()
        for step in stride(from: every, through: max(steps, 0), by: every) {
            history.append(step: step, value: value(step))
        }
        return history
    }

    /// Returns a number from -1 to 1 that looks random but is the same on every machine.
    static func noise(_ seed: Int) -> Float {
        var bits = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15
        bits ^= bits >> 31
        bits = bits &* 0xBF58_476D_1CE4_E5B9
        return Float(bits >> 40) / Float(1 << 23) - 1
    }

    /// Two half moons with a boundary between them.
    static func moons() -> NetworkView {
        let (columns, rows) = (64, 48)
        var classes: [UInt8] = []
        var confidences: [Float] = []
        for row in 0..<rows {
            for column in 0..<columns {
                let x = Float(column) / Float(columns - 1) * 4 - 1.5
                let y = 1.6 - Float(row) / Float(rows - 1) * 2.8
                let score = y - 0.25 + 0.6 * sin(x * 2)
                classes.append(score > 0 ? 0 : 1)
                confidences.append(0.5 + 0.5 * min(1, abs(score)))
            }
        }
        let points = (0..<80).map { index in
            let angle = Float(index / 2) / 40 * .pi
            let (x, y) = (cos(angle), sin(angle))
            let label = index % 2
            return NetworkView.Point(
                x: (label == 0 ? x : 1 - x) + 0.1 * noise(index),
                y: (label == 0 ? y : 0.5 - y) + 0.1 * noise(index + 500), label: label)
        }
        return .boundary(
            NetworkView.Boundary(
                columns: columns, rows: rows, classes: classes, confidences: confidences, classNames: ["0", "1"],
                xRange: -1.5...2.5, yRange: -1.2...1.6, points: points))
    }

    /// Rings and bars as digits, one of them misclassified.
    static func images() -> NetworkView {
        let samples = (0..<40).map { index in
            let label = index * 7 % 10
            let pixels = (0..<64).map { pixel -> Float in
                let (x, y) = (Float(pixel % 8) - 3.5, Float(pixel / 8) - 3.5)
                let ring = abs(sqrt(x * x + y * y) - 1 - Float(label) * 0.25)
                return max(0, 1 - ring)
            }
            return NetworkView.Images.Sample(
                pixels: pixels, label: label, prediction: index == 5 ? 1 : label, confidence: 0.9)
        }
        let counts = (0..<100).map { $0 / 10 == $0 % 10 ? 34 + $0 % 5 : $0 == 58 ? 3 : $0 == 94 ? 1 : 0 }
        let names = (0..<10).map(String.init)
        return .images(
            NetworkView.Images(
                width: 8, height: 8, samples: samples,
                classNames: names,
                confusion: NetworkView.Confusion(classNames: names, counts: counts, isValidation: true)))
    }
}
