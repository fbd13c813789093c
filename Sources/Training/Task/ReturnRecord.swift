/// Record of the returns of all episodes in bounded memory, and of the latest hundred individually.
struct ReturnRecord: Equatable {
    /// Number of episodes that the mean is taken over.
    static let span = 100

    private(set) var history = MetricHistory()
    /// Latest returns, oldest first.
    private(set) var latest: [Float] = []
    private(set) var count = 0
    /// Largest mean over a hundred consecutive episodes.
    private(set) var bestMean: Double?

    init() { latest.reserveCapacity(2 * Self.span) }

    /// Creates a record that continues a saved one; without the latest returns the mean starts over.
    init(history: MetricHistory, latest: [Float] = [], bestMean: Double? = nil) {
        self.init()
        self.history = history
        self.latest += latest.suffix(Self.span)
        self.bestMean = bestMean
        count = history.lastStep ?? 0
    }

    mutating func append(_ value: Float, episode: Int) {
        history.append(step: episode, value: value)
        count = episode
        if latest.count == Self.span { latest.removeFirst() }
        latest.append(value)
        if latest.count == Self.span { bestMean = max(bestMean ?? mean, mean) }
    }

    /// Removes the episodes after a given one, to which the run goes back.
    mutating func truncate(after episode: Int) {
        guard count > episode else { return }
        history.truncate(after: episode)
        latest.removeLast(min(latest.count, count - episode))
        count = episode
    }

    /// Mean of the latest returns, a hundred at most; 0 if there are none.
    var mean: Double { latest.isEmpty ? 0 : latest.reduce(0) { $0 + Double($1) } / Double(latest.count) }
}
