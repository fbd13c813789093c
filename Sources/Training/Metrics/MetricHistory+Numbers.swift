/// As plain numbers, for a checkpoint.
extension MetricHistory {
    /// The values per bucket, the latest value (NaN where there is none), then seven numbers a bucket.
    package var numbers: [Double] {
        [Double(valuesPerBucket), latest.map(Double.init) ?? .nan] + buckets.flatMap(\.numbers)
    }

    /// The history that ``numbers`` came from, or nil where they cannot be one of this capacity.
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
