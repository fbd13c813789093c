extension MetricHistory {
    /// Returns the history in at most so many buckets, neighbours merged in pairs as often as that takes.
    func coarsened(to count: Int) -> MetricHistory {
        precondition(count > 0, "a history has a bucket at least")
        var (merged, width) = (Array(buckets), valuesPerBucket)
        while merged.count > count {
            merged = stride(from: 0, to: merged.count, by: 2).map { index in
                index + 1 < merged.count ? merged[index].merged(with: merged[index + 1]) : merged[index]
            }
            width *= 2
        }
        return MetricHistory(capacity: capacity, valuesPerBucket: width, buckets: merged, latest: latest)
    }
}
