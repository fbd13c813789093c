import Datasets
import Formats

/// `"none"`, `"standard"`, `"standard-overall"`, `"unit-range"`, or `{"factor": 0.0625}`.
extension FeatureScaling.Method {
    private static let names: [(String, Self)] = [
        ("none", .none), ("standard", .standard), ("standard-overall", .standardOverall), ("unit-range", .unitRange),
    ]
    private static let factors: ClosedRange<Double> = -1e30...1e30

    package init(_ cursor: JSONCursor) throws(ConfigurationError) {
        guard cursor.value.members == nil else {
            self = try Self.factor(cursor)
            return
        }
        let word = try cursor.string(oneOf: Self.names.map(\.0))
        self = Self.names.first { $0.0 == word }?.1 ?? .none
    }

    private static func factor(_ cursor: JSONCursor) throws(ConfigurationError) -> Self {
        var reader = try cursor.object()
        let factor = try reader.double("factor", in: factors)
        try reader.finish()
        guard factor.magnitude >= 1e-30 else {
            throw reader.error("factor", "found \(factor); a factor of 0 would wipe the features out")
        }
        return .factor(factor)
    }
}
