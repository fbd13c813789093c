import Training

/// Trend of a loss as the medians of the four quarters of its history, which are robust against spikes.
struct LossTrend {
    /// Mean of the run's first bucket.
    let start: Double
    /// Medians of the quarters, oldest first.
    let quarters: [Double]
    /// Range of the latest quarter divided by its median.
    let spread: Double

    /// Smallest number of values that make a trend.
    static let leastCount = 8

    var recent: Double { quarters[3] }
    var previous: Double { quarters[2] }
    var best: Double { quarters.min() ?? recent }

    /// Whether the latest quarter is clearly below the one before.
    var falls: Bool { recent < 0.98 * previous }

    /// Whether the latest quarter is far below the one before.
    var fallsFast: Bool { recent < 0.9 * previous }

    /// Index of the quarter with the smallest median.
    var bestQuarter: Int { quarters.indices.min { quarters[$0] < quarters[$1] } ?? 3 }

    /// Creates the trend of values in chronological order, or nil for fewer than eight finite ones.
    init?(_ values: [Double], start: Double? = nil) {
        let finite = values.filter(\.isFinite)
        guard finite.count >= Self.leastCount, let first = finite.first else { return nil }
        self.start = start ?? first
        quarters = (0..<4).map { quarter in
            Self.median(finite[(quarter * finite.count / 4)..<((quarter + 1) * finite.count / 4)])
        }
        let latest = finite[(3 * finite.count / 4)...]
        spread = ((latest.max() ?? 0) - (latest.min() ?? 0)) / max(abs(quarters[3]), 1e-12)
    }

    /// Creates the trend since a step, for example since the latest change of a control.
    init?(_ history: MetricHistory, since step: Int) {
        let buckets = history.buckets.filter { $0.count > 0 }
        self.init(
            buckets.filter { $0.firstStep >= step }.map { Double($0.mean) },
            start: buckets.first.map { Double($0.mean) })
    }

    private static func median(_ values: ArraySlice<Double>) -> Double {
        let sorted = values.sorted()
        return sorted[sorted.count / 2]
    }
}
