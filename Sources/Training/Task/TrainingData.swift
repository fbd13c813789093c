import Backprop
import Datasets

/// Encoding of a dataset's targets for the loss of a network.
enum TargetEncoding: Hashable {
    /// Index of the class, for a loss over classes or a single output with targets 0 and 1.
    case index
    /// One for the class and zeros for the others.
    case oneHot(classes: Int)
    /// Values as they are, in this shape; labels count from 1, since 0 is the blank between them.
    case values(Shape)

    init(loss: Loss, outputs: Int, kind: Dataset.Kind) {
        guard let classes = kind.classNames?.count else {
            self = .values(kind.targetShape)
            return
        }
        self = loss.expectsClasses || outputs == 1 ? .index : .oneHot(classes: classes)
    }

    /// Shape of one encoded target.
    var shape: Shape {
        switch self {
        case .index: Shape(1)
        case .oneHot(let classes): Shape(classes)
        case .values(let shape): shape
        }
    }

    func encode(_ data: Dataset) -> [Float] {
        if case .labels = data.kind { return data.targets.map { $0 < 0 ? $0 : $0 + 1 } }
        guard case .oneHot(let classes) = self else { return data.targets }
        var encoded = Array(repeating: Float(0), count: data.count * classes)
        for row in 0..<data.count { encoded[row * classes + data.label(row)] = 1 }
        return encoded
    }
}

/// Examples of one part, laid out for gathering batches.
struct TrainingData {
    let dataset: Dataset
    let features: Matrix
    let targets: Matrix
    private let arena: Arena

    init(_ dataset: Dataset, encoding: TargetEncoding) {
        self.dataset = dataset
        let featureCount = dataset.features.count
        let encoded = encoding.encode(dataset)
        let targetStart = Arena.padded(featureCount)
        arena = Arena(count: targetStart + encoded.count)
        features = arena.matrix(at: 0, rows: dataset.count, columns: dataset.featureCount)
        targets = arena.matrix(at: targetStart, rows: dataset.count, columns: encoding.shape.count)
        features.copy(from: dataset.features)
        targets.copy(from: encoded)
    }

    var count: Int { dataset.count }
}

extension TrainingData {
    /// Returns the result of the best constant answer to these examples, chosen on the training part; nil for labels
    /// without time steps.
    func baseline(fittedTo training: TrainingData, loss: Loss, weights: [Float]? = nil) -> Baseline? {
        let numbers =
            loss.expectsClasses
            ? nil : ConstantAnswer.numbers(training: training.targets, judged: targets, loss: loss)
        switch dataset.kind {
        case .classification(let names), .sequence(let names, _):
            var baseline = ConstantAnswer.classes(
                training: training.dataset.targets, judged: dataset.targets, names: names, loss: loss,
                weights: weights)
            if let numbers { baseline?.loss = numbers.loss }
            return baseline
        case .regression: return numbers
        case .labels: return nil
        }
    }

    /// Returns the scale of the targets if the loss compares numbers of any size; nil otherwise.
    func targetScale(under loss: Loss) -> TargetScale? {
        loss.isRegression ? dataset.targetScale : nil
    }
}
