import Backprop
import Datasets

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Learning rate range test: a few steps on a copy of the network, each with a longer rate than the one before.
///
/// The loss falls while the rate is useful and rises once it is too long. A safe rate is a third of that at which the
/// smoothed loss is lowest.
///
/// Source: Smith, "Cyclical learning rates for training neural networks" (WACV 2017), section 3.3.
struct RateRangeTest {
    /// Rates of the first and the last step.
    private static let rates = (first: 1e-5, last: 1.0)
    /// Numbers of steps: fewer than a hundred where one takes long.
    private static let stepCounts = 20...100
    /// Multiplications that the test may take, some tens of milliseconds.
    private static let work = 2e9
    /// Share of the latest loss in the smoothed one.
    private static let smoothing = 0.1
    /// Multiple of the lowest smoothed loss at which the test ends.
    private static let divergence = 4.0

    private let preset: Preset
    private let data: Dataset
    private let batchSize: Int
    private let stepCount: Int

    /// Prepares the test of a preset on the scaled examples that it trains on; nil if a step of it takes too long.
    init?(_ preset: Preset, training data: Dataset, parameterCount: Int) {
        guard data.count > 0, let targets = Self.targetShape(preset, data) else { return nil }
        (self.preset, self.data) = (preset, data)
        batchSize = min(preset.settings.batchSize, data.count)
        // Forward, and backward for inputs and weights.
        let step = 3 * Double(parameterCount) * Double(batchSize)
        let count = Int(min(Double(Self.stepCounts.upperBound), Self.work / max(1, step)))
        guard count >= Self.stepCounts.lowerBound else { return nil }
        (stepCount, targetShape) = (count, targets)
    }

    private let targetShape: Shape

    /// Shape of a target for the losses of tables: the index of a class, or numbers.
    private static func targetShape(_ preset: Preset, _ data: Dataset) -> Shape? {
        switch preset.loss {
        case .softmaxCrossEntropy: data.classNames == nil ? nil : Shape(1)
        case .meanSquaredError: data.classNames == nil ? data.targetShape : nil
        default: nil
        }
    }

    /// Runs the test and returns a safe rate; nil if the network cannot be built or no loss is finite.
    func safeRate() -> Double? {
        guard
            let network = try? Network.assembled(
                input: data.inputShape, layers: preset.layers, topology: preset.topology, loss: preset.loss,
                target: targetShape, computedBy: weightedLoss)
        else { return nil }
        let plan = Plan(network, capacity: batchSize)
        plan.initialize(seed: preset.seed)
        return Subnormals.flushed { rateOfLowestLoss(plan).map { $0 / 3 } }
    }

    private var weightedLoss: (any Backprop.Operation)? {
        preset.classWeights?.weights(for: data).map(WeightedCrossEntropy.init(weights:))
    }

    private func rateOfLowestLoss(_ plan: Plan) -> Double? {
        let arena = Arena(count: Arena.padded(data.features.count) + data.targets.count)
        let features = arena.matrix(at: 0, rows: data.count, columns: data.featureCount)
        let targets = arena.matrix(
            at: Arena.padded(data.features.count), rows: data.count, columns: data.targetWidth)
        features.copy(from: data.features)
        targets.copy(from: data.targets)
        var sampler = BatchSampler(rowCount: data.count, seed: preset.seed)
        var optimizer = Optimizer(preset.settings.optimizer, regularization: preset.settings.regularization)
        var (sum, weight) = (0.0, 0.0)
        var lowest: (loss: Double, rate: Double)?
        for step in 0..<stepCount {
            let range = sampler.next(batchSize)
            plan.examples(of: plan.network.input, batch: range.count).gather(sampler.order, range, from: features)
            plan.examples(of: plan.network.target, batch: range.count).gather(sampler.order, range, from: targets)
            plan.pass = Pass(batch: 0, isTraining: true, seed: preset.seed, step: step)
            let loss = Double(plan.forward(batch: range.count))
            guard loss.isFinite else { break }
            sum += Self.smoothing * (loss - sum)
            weight += Self.smoothing * (1 - weight)
            let smoothed = sum / weight
            if let best = lowest?.loss, smoothed > Self.divergence * best { break }
            let rate = Self.rate(step, of: stepCount)
            if smoothed < lowest?.loss ?? .infinity { lowest = (smoothed, rate) }
            plan.backward(batch: range.count)
            optimizer.beginStep(rate: rate)
            for entry in plan.store.entries.indices where plan.isLearnt(entry) {
                _ = optimizer.update(entry, of: plan, scale: 1)
            }
        }
        return lowest?.rate
    }

    /// Rate of a step: equal factors from the first to the last.
    private static func rate(_ step: Int, of count: Int) -> Double {
        rates.first * pow(rates.last / rates.first, Double(step) / Double(max(1, count - 1)))
    }
}
