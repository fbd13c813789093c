import Datasets
import Formats
import Text

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Weights of the classes in the loss, so that rare ones count more than their number.
package enum ClassWeights: Sendable, Hashable {
    /// Weight 1 for every class.
    case none
    /// Weight of the fourth root of the balanced one for a class with less than an equal share of the examples, else 1.
    ///
    /// A rare class is then answered more often, and the accuracy hardly suffers.
    case mild
    /// Weight n / (K · n_c) for a class with n_c of the n examples to learn from, where K is the number of classes.
    case balanced
    /// Weight of each class, in their order.
    case values([Double])

    /// Words for weights that follow from the data.
    private static let words: [(word: String, weights: ClassWeights)] = [
        ("none", .none), ("mild", .mild), ("balanced", .balanced),
    ]
    /// Allowed weights; 0 leaves a class out.
    package static let allowed: ClosedRange<Double> = 0...1e6

    /// Reads a word, or a list with a number for each class.
    init(_ cursor: JSONCursor) throws(ConfigurationError) {
        guard cursor.value.array != nil else {
            let word = try cursor.string(oneOf: Self.words.map(\.word))
            self = Self.words.first { $0.word == word }?.weights ?? .none
            return
        }
        var values: [Double] = []
        for element in try cursor.array(count: 2...PresetLimits.units) {
            values.append(try element.double(in: Self.allowed))
        }
        self = .values(values)
    }

    /// Returns the weight of each class of some examples, nil if all count the same; a class without any counts 1.
    ///
    /// Weights that follow from the data have the mean 1 over the examples, so that the size of gradients stays as it is.
    package func weights(for data: Dataset) -> [Float]? {
        guard let names = data.classNames else { return nil }
        switch self {
        case .none: return nil
        case .values(let values): return values.count == names.count ? values.map { Float($0) } : nil
        case .mild:
            let counts = data.rowsOfClasses
            let lifted = Self.balanced(counts).map { pow(max(1, $0), 0.25) }
            let sum = zip(lifted, counts).reduce(0) { $0 + $1.0 * Double($1.1) }
            return lifted.map { Float($0 * Double(data.count) / max(1, sum)) }
        case .balanced: return Self.balanced(data.rowsOfClasses).map { Float($0) }
        }
    }

    private static func balanced(_ counts: [Int]) -> [Double] {
        let total = Double(counts.reduce(0, +))
        return counts.map { $0 > 0 ? total / (Double(counts.count) * Double($0)) : 1 }
    }

    /// Word of weights that follow from the data; nil for a list.
    package var word: String? { Self.words.first { $0.weights == self }?.word }
}

extension ClassWeights {
    /// Weights that are chosen for a table: mild ones if a class is rare, otherwise nil.
    package static func customary(for data: Dataset) -> ClassWeights? { data.rareClass == nil ? nil : .mild }

    /// Returns a sentence on the weights of some examples, for whoever did not choose them; nil where all count the same.
    package func words(for data: Dataset) -> String? {
        guard let weights = weights(for: data), let names = data.classNames, let word else { return nil }
        let order = weights.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
        guard let rarest = order.first, let commonest = order.last, weights[rarest] > weights[commonest] else {
            return nil
        }
        let examples = [rarest, commonest].map {
            "\(names[$0].clipped(to: 30)) counts \(NumberFormat.significant(Double(weights[$0]), 2))"
        }
        return "the loss weighs rare classes more (\(word)): \(examples.joined(separator: ", ")); "
            + "--set class_weights=none weighs all the same"
    }
}
