import Training

/// Fate of the latest save of a run, as the session's notices tell it.
struct LastSave {
    /// Whether a save has been posted and its notice has not come yet.
    var isPending = false
    /// Whether other places than the run's own are being tried.
    var isElsewhere = false
    /// Whether the latest attempt failed.
    private(set) var hasFailed = false
    /// Notice that the run's own place could not be written; nil if none, or if it has been written since.
    private(set) var failure: String?

    /// Reads a notice that is new.
    mutating func take(_ notice: Notice) {
        let isFailure = notice.text.hasPrefix("not saved: ")
        guard isFailure || notice.text.hasPrefix("saved step ") else { return }
        (isPending, hasFailed) = (false, isFailure)
        if !isElsewhere { failure = isFailure ? notice.text : nil }
    }
}
