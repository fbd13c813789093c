@testable import Training

extension Snapshots {
    /// Pole that leans to the right, pushed upright by an agent that has nearly learnt the task.
    static func cartPole(episodes: Int = 620, mean: Double = 412.3) -> Snapshot {
        var snapshot = digits(step: 9_800)
        snapshot.network = "4-64-2+1 tanh"
        snapshot.accuracy = nil
        snapshot.validationAccuracy = nil
        snapshot.validationCount = 0
        let returns = stride(from: 1, through: episodes, by: 4).map { episode -> (episode: Int, value: Float) in
            let progress = Float(episode) / 620
            return (episode, min(500, max(9, 20 + 480 * progress * progress * (1 + 0.8 * noise(episode)))))
        }
        snapshot.epoch = Double(episodes)
        snapshot.bestMeanReturn = mean + 12
        var history = MetricHistory()
        for item in returns { history.append(step: item.episode, value: item.value) }
        snapshot.returns = history
        snapshot.view = .control(
            NetworkView.CartPole(
                position: -0.9, positionLimit: 2.4, angle: 0.11, angleLimit: 0.2095, force: 1, step: 213,
                stepLimit: 500, probabilityRight: 0.934, value: 61.2, episodes: episodes, meanReturn: mean,
                meanCount: min(100, episodes), goal: 475))
        return snapshot
    }

    /// Prices predicted with some error, of which a dear house is off by much and one answer is no number.
    static func predictions() -> Snapshot {
        var snapshot = digits(step: 2_000)
        snapshot.network = "5-100-1 relu"
        snapshot.accuracy = nil
        snapshot.validationAccuracy = nil
        let fit = RegressionFit(meanAbsoluteError: 11_200, rootMeanSquareError: 14_100, determination: 0.931)
        snapshot.validationFit = fit
        var pairs = (0..<80).map { index -> (target: Float, answer: Float) in
            let price = 150_000 + 7_000 * Float(index)
            return (price, price + 30_000 * noise(index))
        }
        pairs += [(700_000, 420_000), (300_000, .nan)]
        snapshot.view = .predictions(
            NetworkView.Predictions(targetName: "price", pairs: pairs, isValidation: true, count: pairs.count, fit: fit)
        )
        return snapshot
    }

    /// Rings with their reconstructions by a narrow network.
    static func reconstruction() -> Snapshot {
        var snapshot = digits(step: 5_000)
        snapshot.network = "64-32-6-32-64 tanh"
        snapshot.accuracy = nil
        snapshot.validationAccuracy = nil
        guard case .images(let images) = images() else { return snapshot }
        let samples = images.samples.prefix(24).map { sample -> NetworkView.Reconstruction.Sample in
            let output = sample.pixels.enumerated().map { 0.9 * $1 + 0.12 * noise($0 + sample.label * 64) }
            let error = zip(sample.pixels, output).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / 64
            return NetworkView.Reconstruction.Sample(input: sample.pixels, output: output, error: Double(error))
        }
        snapshot.view = .reconstruction(
            NetworkView.Reconstruction(width: 8, height: 8, samples: Array(samples), meanError: 0.01234))
        return snapshot
    }
}
