import Training

/// Fate of the latest save of a run, as the session reports it.
struct LastSave {
    /// Number of saves posted.
    var postedCount = 0
    /// Whether other places than the requested one are being tried.
    var isElsewhere = false
    /// Latest report that has been read.
    private(set) var report: SaveReport?
    /// Words about the requested place that could not be written; nil if none, or if it has been written since.
    private(set) var failure: String?

    /// Whether the report of a save that was posted has not come yet.
    var isPending: Bool { postedCount > report?.number ?? 0 }

    /// Reads a report, which may be known already.
    mutating func take(_ report: SaveReport) {
        guard report.number != self.report?.number else { return }
        self.report = report
        if !isElsewhere { failure = report.failure.map { "not saved: \($0)" } }
    }
}
