/// Statistics of one quantity over a range of steps.
package struct MetricBucket: Equatable, Sendable {
    /// Step of the first value.
    package private(set) var firstStep: Int
    /// Step of the last value.
    package private(set) var lastStep: Int
    /// Smallest finite value; +∞ if there is none.
    package private(set) var minimum: Float
    /// Largest finite value; −∞ if there is none.
    package private(set) var maximum: Float
    /// Sum of the finite values.
    private var sum: Double
    /// Number of finite values.
    package private(set) var count: Int
    /// Number of values that were infinite or not a number.
    package private(set) var nonFiniteCount: Int

    @inline(__always)
    init(step: Int, value: Float) {
        let isFinite = value.isFinite
        firstStep = step
        lastStep = step
        minimum = isFinite ? value : .infinity
        maximum = isFinite ? value : -.infinity
        sum = isFinite ? Double(value) : 0
        count = isFinite ? 1 : 0
        nonFiniteCount = isFinite ? 0 : 1
    }
}

extension MetricBucket {
    /// Mean of the finite values; NaN if there is none.
    package var mean: Double { count > 0 ? sum / Double(count) : .nan }

    /// Number of values in the bucket, finite or not.
    package var valueCount: Int { count + nonFiniteCount }

    @inline(__always)
    mutating func add(step: Int, value: Float) {
        lastStep = step
        guard value.isFinite else {
            nonFiniteCount += 1
            return
        }
        minimum = min(minimum, value)
        maximum = max(maximum, value)
        sum += Double(value)
        count += 1
    }

    /// Returns both buckets merged into one; `later` holds the following steps.
    func merged(with later: MetricBucket) -> MetricBucket {
        var result = self
        result.lastStep = later.lastStep
        result.minimum = min(minimum, later.minimum)
        result.maximum = max(maximum, later.maximum)
        result.sum += later.sum
        result.count += later.count
        result.nonFiniteCount += later.nonFiniteCount
        return result
    }
}

/// Conversion to and from plain numbers, for checkpoints.
extension MetricBucket {
    static let numberCount = 7

    var numbers: [Double] {
        [
            Double(firstStep), Double(lastStep), Double(minimum), Double(maximum), sum, Double(count),
            Double(nonFiniteCount),
        ]
    }

    /// Creates a bucket from its numbers; nil if they are inconsistent.
    init?(numbers: ArraySlice<Double>) {
        let values = Array(numbers)
        guard values.count == Self.numberCount,
            let first = Int(exactly: values[0]), let last = Int(exactly: values[1]),
            let count = Int(exactly: values[5]), let nonFinite = Int(exactly: values[6])
        else { return nil }
        self.init(step: first, value: 0)
        lastStep = last
        minimum = Float(values[2])
        maximum = Float(values[3])
        sum = values[4]
        self.count = count
        nonFiniteCount = nonFinite
        guard isConsistent else { return nil }
    }

    private var isConsistent: Bool {
        let counts = 0...(1 << 53)
        guard counts.contains(firstStep), counts.contains(lastStep), counts.contains(count),
            counts.contains(nonFiniteCount), firstStep <= lastStep, valueCount > 0
        else { return false }
        if count == 0 { return minimum == .infinity && maximum == -.infinity && sum == 0 }
        return minimum.isFinite && maximum.isFinite && minimum <= maximum && sum.isFinite
    }
}
