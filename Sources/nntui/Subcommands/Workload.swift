import Backprop
import CursesTerminal
import Datasets
import Formats
import Presets
import Training

/// A network whose step is timed, on random data.
struct Workload {
    /// What an input's numbers are.
    enum Input {
        /// Normal numbers of a shape; a shape of three dimensions is a picture in grey.
        case numbers(Shape)
        /// Places of a sequence, each one of so many tokens.
        case tokens(vocabulary: Int, length: Int)
    }

    /// What is to be learnt of an example.
    enum Target {
        /// One of so many classes; of a network with one output, that class as a number.
        case classes(Int)
        /// One of so many classes at every place.
        case sequence(classes: Int, length: Int)
    }

    let name: String
    /// The preset's keys beside its data, its batch and its clipping, which is by the global norm at 1.
    let network: String
    let input: Input
    let target: Target
    let batch: Int
    /// Batches of random examples to go through.
    let batches: Int

    /// Seconds a step: the best of runs of twenty steps, since a machine's noise only adds.
    func bestStep(seconds: Double, threads: Int) throws -> Double {
        let trainer = try makeTrainer()
        trainer.setThreadCount(threads)
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

    /// What a gradient and a product with the Gauss–Newton matrix take; nil for a loss without curvature.
    func curvatureCost(seconds: Double) throws -> CurvatureCost? {
        try makeTrainer().curvatureCost(seconds: seconds)
    }

    func makeTrainer() throws -> Trainer {
        let data = makeData()
        let none = FeatureScaling(.none, fittedTo: data.features, width: data.featureCount)
        let preset = try Preset(JSONParser.parse(Array(description.utf8), file: name), name: name, file: name)
        return try Trainer(
            preset: preset, split: Dataset.Split(training: data, validation: data.selecting([])), scaling: none)
    }

    /// The whole preset; the data that it names are not used.
    private var description: String {
        """
        {"data": {"generator": "xor"}, \(network), "clipping": {"mode": "global-norm", "threshold": 1},
         "batch_size": \(batch)}
        """
    }

    private func makeData() -> Dataset {
        let count = batch * batches
        switch input {
        case .numbers(let shape):
            let isPicture = shape.dimensions.count == 3
            return Dataset(
                features: Self.normal(count * shape.count),
                featureNames: isPicture ? [] : (0..<shape.count).map { "x\($0)" }, targets: targets(count), kind: kind,
                imageShape: isPicture ? ImageShape(width: shape.dimensions[1], height: shape.dimensions[0]) : nil,
                inputShape: shape)
        case .tokens(let vocabulary, let length):
            return Dataset(
                features: Self.indices(count * length, below: vocabulary, stream: 1), featureNames: [],
                targets: targets(count), kind: kind, inputShape: Shape(length, 1))
        }
    }

    private var kind: Dataset.Kind {
        switch target {
        case .classes(let count): .classification(classNames: (0..<count).map(String.init))
        case .sequence(let count, let length):
            .sequence(classNames: (0..<count).map(String.init), length: length)
        }
    }

    private func targets(_ count: Int) -> [Float] {
        switch target {
        case .classes(let classes): Self.indices(count, below: classes, stream: 2)
        case .sequence(let classes, let length): Self.indices(count * length, below: classes, stream: 2)
        }
    }

    private static func normal(_ count: Int) -> [Float] {
        let random = CounterRandom(seed: 0, stream: 1)
        return (0..<count).map { random.normal(at: UInt64($0)) }
    }

    private static func indices(_ count: Int, below limit: Int, stream: UInt64) -> [Float] {
        let random = CounterRandom(seed: 0, stream: stream)
        return (0..<count).map { Float(random.index(below: limit, at: UInt64($0))) }
    }
}
