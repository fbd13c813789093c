import Backprop
import CursesTerminal
import Datasets
import Formats
import Presets
import Training

/// Network whose step is timed on random data.
struct Workload {
    /// Kind of random inputs.
    enum Input {
        /// Normally distributed numbers of a shape; three dimensions make a picture.
        case numbers(Shape)
        /// Random tokens of a vocabulary, one for each time step of a sequence.
        case tokens(vocabulary: Int, length: Int)
    }

    /// Kind of random targets.
    enum Target {
        /// One of a number of classes; for a network with one output, the class as a number.
        case classes(Int)
        /// One of a number of classes at every time step.
        case sequence(classes: Int, length: Int)
    }

    let name: String
    /// Fields of the preset apart from its data, batch size, and clipping (by the global norm at 1).
    let network: String
    let input: Input
    let target: Target
    let batch: Int
    /// Number of batches of random examples.
    let batches: Int
    /// Number of steps that are timed together.
    var stepsOfRun = 20

    /// Returns the seconds per step of the best run, since noise can only make a run slower.
    func bestStep(seconds: Double, threads: Int) throws -> Double {
        let trainer = try makeTrainer()
        trainer.setThreadCount(threads)
        for _ in 0..<2 * stepsOfRun { _ = trainer.advance() }
        var best = Double.infinity
        let end = MonotonicClock.seconds + seconds
        repeat {
            let start = MonotonicClock.seconds
            for _ in 0..<stepsOfRun { _ = trainer.advance() }
            best = min(best, (MonotonicClock.seconds - start) / Double(stepsOfRun))
        } while MonotonicClock.seconds < end
        return best
    }

    /// Returns the cost of a gradient and of a product with the Gauss–Newton matrix, or nil for a loss without
    /// curvature.
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

    /// Source of the whole preset; the data that it names are not used.
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
                imageShape: isPicture && shape.columns == 1
                    ? ImageShape(width: shape.dimensions[1], height: shape.dimensions[0]) : nil,
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
