import Backprop
import Text

/// Meaning of the targets of an NPZ file.
enum NPZTargets {
    /// Classes by their values, in ascending order.
    case classes([Float], names: [String])
    case numbers(names: [String])

    /// Takes integers and Booleans, one per row, as classes of both parts together, and everything else as numbers.
    init(_ first: NPZPart, _ second: NPZPart?) throws(DataFormatError) {
        guard first.targetWidth == 1, !first.targets.type.isFloat else {
            let name = first.targetName
            self = .numbers(
                names: first.targetWidth == 1 ? [name] : (0..<first.targetWidth).map { "\(name)[\($0)]" })
            return
        }
        let values = Set(first.targets.values).union(second?.targets.values ?? []).sorted()
        if values.count > NPZData.classLimit {
            throw first.error(.tooManyClasses(name: first.targetName, limit: NPZData.classLimit))
        }
        if values.count < 2 {
            throw first.error(.oneClass(name: first.targetName, value: NumberFormat.datum(Double(values[0]))))
        }
        let isTruth = first.targets.type == .bool
        self = .classes(values, names: values.map { isTruth ? "\($0 != 0)" : NumberFormat.datum(Double($0)) })
    }

    func dataset(_ part: NPZPart) -> Dataset {
        let shape = part.shape
        let isPicture = shape.count == 3 && shape[2] == 1 && shape.allSatisfy { ImageShape.sides.contains($0) }
        return Dataset(
            features: part.features, featureNames: [], targets: targets(part), kind: kind,
            imageShape: isPicture ? ImageShape(width: shape[1], height: shape[0]) : nil, inputShape: Shape(shape))
    }

    private var kind: Dataset.Kind {
        switch self {
        case .classes(_, let names): .classification(classNames: names)
        case .numbers(let names): .regression(targetNames: names)
        }
    }

    private func targets(_ part: NPZPart) -> [Float] {
        guard case .classes(let values, _) = self else { return part.targets.values }
        let classOf = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, Float($0)) })
        return part.targets.values.map { classOf[$0] ?? 0 }
    }
}
