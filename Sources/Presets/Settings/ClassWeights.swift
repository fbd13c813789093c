import Datasets
import Formats

/// Weights of the classes in the loss, so that rare ones count as much as common ones.
package enum ClassWeights: Sendable, Hashable {
    /// Weight n / (K · n_c) for a class with n_c of the n examples to learn from, where K is the number of classes.
    case balanced
    /// Weight of each class, in their order.
    case values([Double])

    /// Word for balanced weights.
    private static let balancedWord = "balanced"
    /// Allowed weights; 0 leaves a class out.
    package static let allowed: ClosedRange<Double> = 0...1e6

    /// Reads `"balanced"` or a list with a number for each class.
    init(_ cursor: JSONCursor) throws(ConfigurationError) {
        guard cursor.value.array != nil else {
            _ = try cursor.string(oneOf: [Self.balancedWord])
            self = .balanced
            return
        }
        var values: [Double] = []
        for element in try cursor.array(count: 2...PresetLimits.units) {
            values.append(try element.double(in: Self.allowed))
        }
        self = .values(values)
    }

    /// Returns the weight of each class of some examples; a class without any counts 1.
    ///
    /// Balanced weights have the mean 1 over the examples, so that the size of gradients stays as it is.
    package func weights(for data: Dataset) -> [Float]? {
        guard let names = data.classNames else { return nil }
        switch self {
        case .values(let values): return values.count == names.count ? values.map { Float($0) } : nil
        case .balanced:
            return data.rowsOfClasses.map { count in
                count > 0 ? Float(Double(data.count) / (Double(names.count) * Double(count))) : 1
            }
        }
    }
}
