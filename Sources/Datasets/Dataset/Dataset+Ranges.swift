extension Dataset {
    /// Smallest and largest value of each feature; 0...0 for a dataset without rows.
    package var featureRanges: [ClosedRange<Float>] { Self.ranges(of: features, width: featureCount) }

    /// Smallest and largest value of each target; 0...0 for a dataset without rows.
    package var targetRanges: [ClosedRange<Float>] { Self.ranges(of: targets, width: targetWidth) }

    /// Whether every example has the same features.
    package var hasConstantFeatures: Bool {
        let first = features.prefix(featureCount)
        return stride(from: 0, to: features.count, by: max(1, featureCount)).allSatisfy {
            features[$0..<$0 + featureCount].elementsEqual(first)
        }
    }

    /// Whether the targets of all rows are the same.
    package var hasConstantTargets: Bool {
        let first = targets.prefix(targetWidth)
        return stride(from: 0, to: targets.count, by: max(1, targetWidth)).allSatisfy {
            targets[$0..<$0 + targetWidth].elementsEqual(first)
        }
    }

    /// Returns each feature's range, extended at both ends for a plot: by `margin` × its length, or by 1 if it is
    /// constant.
    package func paddedFeatureRanges(margin: Float = 0.1) -> [ClosedRange<Float>] {
        featureRanges.map { Self.padded($0, margin: Double(margin)) }
    }

    private static func ranges(of values: [Float], width: Int) -> [ClosedRange<Float>] {
        guard !values.isEmpty else { return Array(repeating: 0...0, count: width) }
        var lower = Array(values[..<width])
        var upper = lower
        for start in stride(from: width, to: values.count, by: width) {
            for column in 0..<width {
                lower[column] = min(lower[column], values[start + column])
                upper[column] = max(upper[column], values[start + column])
            }
        }
        return zip(lower, upper).map { $0...$1 }
    }

    private static func padded(_ range: ClosedRange<Float>, margin: Double) -> ClosedRange<Float> {
        let (lower, upper) = (Double(range.lowerBound), Double(range.upperBound))
        let room = lower == upper ? 1 : (upper - lower) * margin
        return finite(lower - room)...finite(upper + room)
    }

    private static func finite(_ value: Double) -> Float {
        let limit = Double(Float.greatestFiniteMagnitude)
        return Float(min(max(value, -limit), limit))
    }
}
