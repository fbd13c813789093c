/// Returns of all episodes in bounded memory, and those of the latest hundred one by one.
struct ReturnRecord {
    /// Episodes over which the mean is taken.
    static let span = 100

    private(set) var history = MetricHistory()
    /// The latest returns, the oldest first.
    private(set) var latest: [Float] = []
    private(set) var count = 0
    /// The largest mean over a hundred episodes in a row.
    private(set) var bestMean: Double?

    init() { latest.reserveCapacity(2 * Self.span) }

    /// A record that continues a history; the mean starts over.
    init(history: MetricHistory) {
        self.init()
        self.history = history
        count = history.lastStep ?? 0
    }

    mutating func append(_ value: Float, episode: Int) {
        history.append(step: episode, value: value)
        count = episode
        if latest.count == Self.span { latest.removeFirst() }
        latest.append(value)
        if latest.count == Self.span { bestMean = max(bestMean ?? mean, mean) }
    }

    /// Forgets the episodes after one that a run goes back to.
    mutating func truncate(after episode: Int) {
        guard count > episode else { return }
        history.truncate(after: episode)
        latest.removeLast(min(latest.count, count - episode))
        count = episode
    }

    /// The mean of the latest returns, a hundred at most.
    var mean: Double { latest.isEmpty ? 0 : latest.reduce(0) { $0 + Double($1) } / Double(latest.count) }
}
