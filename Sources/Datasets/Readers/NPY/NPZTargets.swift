import Backprop
import Text

/// Meaning of the targets of an NPZ file.
enum NPZTargets {
    /// Classes by their values, in ascending order.
    case classes([Float], names: [String])
    /// Classes by their texts, in sorted order.
    case labels([String])
    /// Classes by the position of the 1 in a row of zeros.
    case oneHot(names: [String])
    case numbers(names: [String])

    /// Takes texts, truth values, few whole numbers and one-hot rows as classes, and everything else as numbers.
    ///
    /// Both parts are looked at together, and the task may say otherwise.
    init(_ first: NPZPart, _ second: NPZPart?, _ task: CSVOptions.Task = .auto) throws(DataFormatError) {
        let parts = [first] + [second].compactMap(\.self)
        if parts.contains(where: { !$0.targets.labels.isEmpty }) {
            self = .labels(try Self.labels(of: parts))
            return
        }
        let isTruth = first.targets.type == .bool
        if task != .regression, parts.allSatisfy(\.isOneHot) {
            self = .oneHot(names: (0..<first.targetWidth).map(String.init))
            return
        }
        let name = first.targetName
        guard first.targetWidth == 1, task != .regression else {
            self = .numbers(
                names: first.targetWidth == 1 ? [name] : (0..<first.targetWidth).map { "\(name)[\($0)]" })
            return
        }
        let values = Set(first.targets.values).union(second?.targets.values ?? []).sorted()
        let isClassification = task == .classification || isTruth || Self.areClasses(values, of: parts)
        if isClassification, values.count > NPZData.classLimit {
            throw first.error(.tooManyClasses(name: name, limit: NPZData.classLimit))
        }
        guard isClassification else {
            self = .numbers(names: [name])
            return
        }
        let origin = first.targetOrigins.first ?? 0
        func text(_ value: Float) -> String { NPYArray.text(of: value, origin: origin) }
        if values.count < 2 { throw first.error(.oneClass(name: name, value: text(values[0]))) }
        self = .classes(values, names: values.map { isTruth ? "\($0 != 0)" : text($0) })
    }

    /// Whether targets look like classes: few whole numbers, or integers with five rows each on average.
    private static func areClasses(_ values: [Float], of parts: [NPZPart]) -> Bool {
        guard values.count <= NPZData.classLimit, values.allSatisfy({ $0 == $0.rounded() }) else { return false }
        let isFloat = parts[0].targets.type.isFloat
        if values.count <= NPZData.classesByDefault { return values.count > 1 || !isFloat }
        return !isFloat && 5 * values.count <= parts.reduce(0) { $0 + $1.rows }
    }

    /// Number of classes where they are counted from 0 on, so that a list may name them; otherwise nil.
    var countedClasses: Int? {
        switch self {
        case .classes(let values, _): values == values.indices.map(Float.init) ? values.count : nil
        case .oneHot(let names): names.count
        case .labels, .numbers: nil
        }
    }

    /// Gives the classes other names.
    mutating func name(_ names: [String]) {
        switch self {
        case .classes(let values, _): self = .classes(values, names: names)
        case .oneHot: self = .oneHot(names: names)
        case .labels, .numbers: break
        }
    }

    /// Returns a sentence on what was decided where it may surprise; nil if nothing does.
    func remark(_ part: NPZPart, _ task: CSVOptions.Task, _ fields: FieldStyle) -> String? {
        guard task == .auto else { return nil }
        let name = part.isTable ? "the last column of \(part.featureName)" : part.targetName
        func other(_ task: String) -> String { fields.setting("task", to: "\"\(task)\"") }
        switch self {
        case .oneHot(let names):
            return "\(name) has a single 1 in each row, so it is taken for \(NumberFormat.grouped(names.count)) classes"
        case .classes(let values, _) where part.targets.type.isFloat:
            return
                "\(name) holds \(NumberFormat.grouped(values.count)) different whole numbers, which are taken for classes; "
                + "\(other("regression")) predicts numbers"
        case .numbers where !part.targets.type.isFloat && part.targetWidth == 1:
            return "\(name) holds many different integers, which are taken for numbers to predict; "
                + "\(other("classification")) makes classes of them"
        case .classes, .labels, .numbers: return part.isTable ? "\(name) is what is learnt" : nil
        }
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

    func dataset(_ part: NPZPart, _ featureNames: [String] = []) -> Dataset {
        let shape = part.shape
        let isPicture = shape.count == 3 && shape[2] == 1 && shape.allSatisfy { ImageShape.sides.contains($0) }
        return Dataset(
            features: part.features, featureNames: featureNames, targets: targets(part), kind: kind,
            imageShape: isPicture ? ImageShape(width: shape[1], height: shape[0]) : nil, inputShape: Shape(shape),
            featureOrigins: part.origins, targetOrigins: targetOrigins(part),
            schema: shape.count == 1 ? schema(part, featureNames) : nil)
    }

    /// Returns the columns that a table of the same features would have, so that its rows can be answered.
    private func schema(_ part: NPZPart, _ featureNames: [String]) -> TableSchema? {
        guard part.targetWidth == 1 || kind.targetWidth == 1 else { return nil }
        let features = (0..<part.shape[0]).map { index in
            TableSchema.Column(
                name: featureNames.isEmpty ? nil : featureNames[index], number: index + 1,
                values: .numbers(origin: part.origins.isEmpty ? 0 : part.origins[index]))
        }
        let classes: [String]? = if case .classification(let names) = kind { names } else { nil }
        return TableSchema(
            features: features,
            target: TableSchema.Column(
                name: featureNames.isEmpty ? nil : part.targetName, number: part.shape[0] + 1,
                values: classes.map(TableSchema.Values.texts) ?? .numbers(origin: part.targetOrigins.first ?? 0)),
            hasHeader: !featureNames.isEmpty)
    }

    private var kind: Dataset.Kind {
        switch self {
        case .classes(_, let names): .classification(classNames: names)
        case .labels(let labels): .classification(classNames: labels.map { $0.clipped(to: 60) })
        case .oneHot(let names): .classification(classNames: names)
        case .numbers(let names): .regression(targetNames: names)
        }
    }

    private func targetOrigins(_ part: NPZPart) -> [Double] {
        if case .numbers = self { part.targetOrigins } else { [] }
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
        case .oneHot(let names):
            let width = names.count
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
