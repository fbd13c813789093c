import Backprop
import Text

/// Meaning of the targets of an NPZ file.
enum NPZTargets {
    /// Classes by their values, in ascending order.
    case classes([Float], names: [String])
    /// Classes by their texts, in sorted order.
    case labels([String])
    /// Classes by the position of the 1 in a row of zeros.
    case oneHot(width: Int)
    case numbers(names: [String])

    /// Takes integers, Booleans and texts, one per row, and one-hot rows as classes of both parts together, and
    /// everything else as numbers.
    init(_ first: NPZPart, _ second: NPZPart?) throws(DataFormatError) {
        let parts = [first] + [second].compactMap(\.self)
        if parts.contains(where: { !$0.targets.labels.isEmpty }) {
            self = .labels(try Self.labels(of: parts))
            return
        }
        if parts.allSatisfy(\.isOneHot) {
            self = .oneHot(width: first.targetWidth)
            return
        }
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
            throw first.error(.oneClass(name: first.targetName, value: NumberFormat.datum(values[0])))
        }
        let isTruth = first.targets.type == .bool
        self = .classes(values, names: values.map { isTruth ? "\($0 != 0)" : NumberFormat.datum($0) })
    }

    private static func labels(of parts: [NPZPart]) throws(DataFormatError) -> [String] {
        let first = parts[0]
        if let other = parts.first(where: { $0.targets.labels.isEmpty || $0.targetWidth > 1 }) {
            throw other.error(.labels(name: other.targetName))
        }
        let labels = Set(parts.flatMap(\.targets.labels)).sorted()
        if labels.count > NPZData.classLimit {
            throw first.error(.tooManyClasses(name: first.targetName, limit: NPZData.classLimit))
        }
        if labels.count < 2 { throw first.error(.oneClass(name: first.targetName, value: labels[0].quotedForDisplay)) }
        return labels
    }

    func dataset(_ part: NPZPart) -> Dataset {
        let shape = part.shape
        let isPicture = shape.count == 3 && shape[2] == 1 && shape.allSatisfy { ImageShape.sides.contains($0) }
        return Dataset(
            features: part.features, featureNames: [], targets: targets(part), kind: kind,
            imageShape: isPicture ? ImageShape(width: shape[1], height: shape[0]) : nil, inputShape: Shape(shape),
            featureOrigins: part.origins)
    }

    private var kind: Dataset.Kind {
        switch self {
        case .classes(_, let names): .classification(classNames: names)
        case .labels(let labels): .classification(classNames: labels.map { $0.clipped(to: 60) })
        case .oneHot(let width): .classification(classNames: (0..<width).map(String.init))
        case .numbers(let names): .regression(targetNames: names)
        }
    }

    private func targets(_ part: NPZPart) -> [Float] {
        switch self {
        case .numbers: return part.targets.values
        case .classes(let values, _):
            let classOf = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, Float($0)) })
            return part.targets.values.map { classOf[$0] ?? 0 }
        case .labels(let labels):
            let classes = part.targets.labels.map { Float(labels.firstIndex(of: $0) ?? 0) }
            return part.targets.values.map { classes[Int($0)] }
        case .oneHot(let width):
            return (0..<part.rows).map { row in
                Float((0..<width).first { part.targets.values[row * width + $0] == 1 } ?? 0)
            }
        }
    }
}

extension NPZPart {
    /// Whether each row of targets is a single 1 among zeros.
    fileprivate var isOneHot: Bool {
        let width = targetWidth
        guard width > 1 else { return false }
        return targets.values.allSatisfy { $0 == 0 || $0 == 1 }
            && (0..<rows).allSatisfy { row in targets.values[row * width..<(row + 1) * width].reduce(0, +) == 1 }
    }
}
