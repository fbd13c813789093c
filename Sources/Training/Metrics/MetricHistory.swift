#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// History of one quantity over a whole run, in bounded memory; minima and maxima are never lost.
///
/// Buckets collect the minimum, maximum and mean of their values. When all buckets are full, neighbours merge in pairs
/// and every later bucket takes twice as many values, so that the buckets always cover the run from its first step and
/// number at least half the capacity. Recording allocates nothing unless a copy of the history is alive.
package struct MetricHistory: Sendable {
    /// Maximum number of buckets.
    package let capacity: Int
    /// Number of values in a full bucket, a power of two.
    package private(set) var valuesPerBucket = 1
    private var storage: [MetricBucket]
    private var used = 0
    /// Latest value, finite or not.
    package private(set) var latest: Float?

    /// Creates an empty history; `capacity` is the maximum number of buckets, and even.
    package init(capacity: Int = 1024) {
        precondition(capacity >= 2 && capacity.isMultiple(of: 2), "the number of buckets must be even")
        self.capacity = capacity
        storage = Array(repeating: MetricBucket(step: 0, value: 0), count: capacity)
    }

    /// Creates a history that continues from buckets checked by the caller.
    init(capacity: Int, valuesPerBucket: Int, buckets: [MetricBucket], latest: Float?) {
        self.init(capacity: capacity)
        self.valuesPerBucket = valuesPerBucket
        self.latest = latest
        storage.replaceSubrange(..<buckets.count, with: buckets)
        used = buckets.count
    }

    /// Records a value. Steps never decrease; several values may share one.
    @inline(__always)
    package mutating func append(step: Int, value: Float) {
        latest = value
        if used > 0, storage[used - 1].valueCount < valuesPerBucket {
            precondition(step >= storage[used - 1].lastStep, "steps never go back: truncate first")
            storage[used - 1].add(step: step, value: value)
        } else {
            open(MetricBucket(step: step, value: value))
        }
    }

    private mutating func open(_ bucket: MetricBucket) {
        if used > 0 {
            precondition(bucket.firstStep >= storage[used - 1].lastStep, "steps never go back: truncate first")
        }
        if used == capacity { halve() }
        storage[used] = bucket
        used += 1
    }

    private mutating func halve() {
        for index in 0..<capacity / 2 {
            storage[index] = storage[2 * index].merged(with: storage[2 * index + 1])
        }
        used = capacity / 2
        valuesPerBucket *= 2
    }

    /// Removes everything after `step`. A bucket that extends beyond it is dropped whole, since it cannot be split.
    package mutating func truncate(after step: Int) {
        let before = used
        while used > 0, storage[used - 1].lastStep > step { used -= 1 }
        if used < before { latest = used > 0 ? Float(storage[used - 1].mean) : nil }
        if used == 0 { valuesPerBucket = 1 }
    }

    /// Removes all values.
    package mutating func removeAll() {
        used = 0
        valuesPerBucket = 1
        latest = nil
    }
}

/// Recorded values.
extension MetricHistory {
    /// Whether nothing has been recorded.
    package var isEmpty: Bool { used == 0 }

    /// Buckets in the order of their steps.
    package var buckets: ArraySlice<MetricBucket> { storage[..<used] }

    /// Step of the first value; nil if there is none.
    package var firstStep: Int? { buckets.first?.firstStep }
    /// Step of the last value; nil if there is none.
    package var lastStep: Int? { buckets.last?.lastStep }

    /// Smallest and largest finite value of the whole history; nil if there is none.
    package var range: ClosedRange<Float>? {
        let low = buckets.lazy.map(\.minimum).min() ?? .infinity
        let high = buckets.lazy.map(\.maximum).max() ?? -.infinity
        return low <= high ? low...high : nil
    }

    /// Bucket with the smallest finite value, the first of several; nil if there is none.
    package var lowest: MetricBucket? { buckets.filter { $0.count > 0 }.min { $0.minimum < $1.minimum } }

    /// Mean of the finite values in the latest tenth of the history, or in eight buckets; nil if there is none.
    package var recentMean: Double? {
        let finite = buckets.filter { $0.count > 0 }
        let recent = finite.suffix(max(8, finite.count / 10))
        return recent.isEmpty ? nil : recent.reduce(0) { $0 + $1.mean } / Double(recent.count)
    }

    /// Number of values that were infinite or not a number.
    package var nonFiniteCount: Int { buckets.reduce(0) { $0 + $1.nonFiniteCount } }

    /// Half-life, in buckets, of the average that a person sees first.
    package static let usualHalfLife = 3.0

    /// Returns the buckets' means under a centred moving average, NaN where a part has no finite value.
    ///
    /// sᵢ = Σⱼ wⱼ 2^(−|i−j| ∕ h) xⱼ ∕ Σⱼ wⱼ 2^(−|i−j| ∕ h), where x is a bucket's mean, h the half-life in buckets, and w
    /// the bucket's number of finite values. It does not lag behind its values, and no value counts beyond a break: the
    /// buckets before a change say nothing about those after it.
    ///
    /// - Parameters:
    ///   - breaks: Steps after which the average starts over, in ascending order.
    ///   - isGeometric: Whether logarithms are averaged, as a logarithmic axis shows them; means that are not positive
    ///     then count for nothing.
    package func smoothed(halfLifeBuckets halfLife: Double, breaks: [Int] = [], isGeometric: Bool = false) -> [Double] {
        precondition(halfLife > 0, "a half-life is positive")
        var result: [Double] = []
        var rest = buckets
        for end in breaks + [Int.max] {
            let part = rest.prefix { $0.firstStep <= end }
            let averages = Self.average(part.map { isGeometric ? $0.logarithmic : $0.term }, decay: exp2(-1 / halfLife))
            result += isGeometric ? averages.map { exp($0) } : averages
            rest = rest.dropFirst(part.count)
        }
        return result
    }

    private static func average(_ terms: [(weight: Double, value: Double)], decay: Double) -> [Double] {
        // Both passes include a bucket itself, so it is taken off once.
        var sums = terms.map { (weight: -$0.weight, value: -$0.value) }
        for order in [Array(terms.indices), terms.indices.reversed()] {
            var (weight, value) = (0.0, 0.0)
            for index in order {
                weight = weight * decay + terms[index].weight
                value = value * decay + terms[index].value
                sums[index].weight += weight
                sums[index].value += value
            }
        }
        return sums.map { $0.weight > 0 ? $0.value / $0.weight : .nan }
    }
}

extension MetricBucket {
    /// Weight of the bucket in an average, and its mean times this weight.
    fileprivate var term: (weight: Double, value: Double) {
        (Double(count), count > 0 ? Double(count) * mean : 0)
    }

    /// Weight of the bucket in an average of logarithms, and its mean's logarithm times this weight.
    fileprivate var logarithmic: (weight: Double, value: Double) {
        count > 0 && mean > 0 ? (Double(count), Double(count) * log(mean)) : (0, 0)
    }
}

extension MetricHistory: Equatable {
    package static func == (left: MetricHistory, right: MetricHistory) -> Bool {
        left.valuesPerBucket == right.valuesPerBucket && left.capacity == right.capacity
            && left.buckets == right.buckets && left.latest?.bitPattern == right.latest?.bitPattern
    }
}

/// Conversion to and from plain numbers, for checkpoints.
extension MetricHistory {
    /// Number of values per bucket, latest value (NaN if there is none), then seven numbers per bucket.
    package var numbers: [Double] {
        [Double(valuesPerBucket), latest.map(Double.init) ?? .nan] + buckets.flatMap(\.numbers)
    }

    /// Creates a history from its ``numbers``; nil if they are not valid for this capacity.
    package init?(numbers: [Double], capacity: Int = 1024) {
        guard numbers.count >= 2, let width = Int(exactly: numbers[0]), (1...1 << 53).contains(width),
            width.nonzeroBitCount == 1
        else { return nil }
        let count = (numbers.count - 2) / MetricBucket.numberCount
        guard count <= capacity, (numbers.count - 2).isMultiple(of: MetricBucket.numberCount) else { return nil }
        var buckets: [MetricBucket] = []
        for start in stride(from: 2, to: numbers.count, by: MetricBucket.numberCount) {
            guard let bucket = MetricBucket(numbers: numbers[start..<start + MetricBucket.numberCount]),
                buckets.last?.lastStep ?? 0 <= bucket.firstStep
            else { return nil }
            buckets.append(bucket)
        }
        let latest = buckets.isEmpty ? nil : Float(numbers[1])
        self.init(capacity: capacity, valuesPerBucket: width, buckets: buckets, latest: latest)
    }
}
