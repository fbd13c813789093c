import Backprop
import Datasets
import Training

/// A network whose step is timed, on random data.
struct Workload {
    let name: String
    let sizes: [Int]
    let activation: Activation
    let loss: Loss
    let rule: OptimizerConfiguration.Rule
    let batch: Int
    /// Batches of random examples to go through.
    let batches: Int

    static let all = [
        Workload(
            name: "xor-2x8x1-b4-tanh-momentum", sizes: [2, 8, 1], activation: .tanh, loss: .meanSquaredError,
            rule: .momentum, batch: 4, batches: 1),
        Workload(
            name: "moons-2x16x16x2-b32-tanh-adam", sizes: [2, 16, 16, 2], activation: .tanh,
            loss: .softmaxCrossEntropy, rule: .adam, batch: 32, batches: 10),
        Workload(
            name: "deep-2x[16]*20x2-b32-sigmoid-momentum", sizes: [2] + Array(repeating: 16, count: 20) + [2],
            activation: .sigmoid, loss: .softmaxCrossEntropy, rule: .momentum, batch: 32, batches: 10),
        Workload(
            name: "digits-64x64x32x10-b64-relu-adam", sizes: [64, 64, 32, 10], activation: .relu,
            loss: .softmaxCrossEntropy, rule: .adam, batch: 64, batches: 10),
        Workload(
            name: "mnist-784x512x512x10-b128-relu-adam", sizes: [784, 512, 512, 10], activation: .relu,
            loss: .softmaxCrossEntropy, rule: .adam, batch: 128, batches: 10),
    ]

    /// Seconds a step: the best of runs of twenty steps, since a machine's noise only adds.
    func bestStep(seconds: Double) throws -> Double {
        let trainer = try makeTrainer()
        for _ in 0..<40 { _ = trainer.advance() }
        var best = Double.infinity
        let end = MonotonicClock.seconds + seconds
        repeat {
            let start = MonotonicClock.seconds
            for _ in 0..<20 { _ = trainer.advance() }
            best = min(best, (MonotonicClock.seconds - start) / 20)
        } while MonotonicClock.seconds < end
        return best
    }

    private func makeTrainer() throws -> Trainer {
        let data = makeData()
        let none = FeatureScaling(.none, fittedTo: data.features, width: data.featureCount)
        let preset = try Preset(JSONParser.parse(Array(description.utf8), file: name), name: name, file: name)
        return try Trainer(
            preset: preset, split: Dataset.Split(training: data, validation: data.selecting([])), scaling: none)
    }

    /// The network as a preset; the data that it names are not used.
    private var description: String {
        let hidden = sizes.dropFirst().dropLast().map { "{\"layer\": \"dense\", \"units\": \($0)}," }.joined()
        let rate = rule == .adam ? 0.001 : 0.01
        return """
            {"data": {"generator": "xor"}, "activation": "\(activation.rawValue)", "initializer": "xavier-uniform",
             "network": [\(hidden) {"layer": "dense", "units": \(sizes[sizes.count - 1]), "activation": "identity"}],
             "loss": "\(loss.rawValue)", "optimizer": {"name": "\(rule.rawValue)", "learning_rate": \(rate)},
             "clipping": {"mode": "global-norm", "threshold": 1}, "batch_size": \(batch)}
            """
    }

    private func makeData() -> Dataset {
        let random = CounterRandom(seed: 0, stream: 1)
        let (count, width, outputs) = (batch * batches, sizes[0], sizes[sizes.count - 1])
        let classes = max(2, outputs)
        return Dataset(
            features: (0..<count * width).map { random.normal(at: UInt64($0)) },
            featureNames: (0..<width).map { "x\($0)" },
            targets: (0..<count).map { Float(random.index(below: classes, at: UInt64(count * width + $0))) },
            kind: .classification(classNames: (0..<classes).map(String.init)))
    }
}
