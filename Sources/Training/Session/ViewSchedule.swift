/// Schedule of the views and pictures of the network, which may take a hundredth of the time, or a fifth at a limited pace.
struct ViewSchedule {
    /// View and picture with the share of right answers among training examples, all with the same weights.
    struct MeasuredView {
        var view = NetworkView.none
        var picture: NetworkPicture?
        var accuracy: Double?
    }

    private(set) var latest = MeasuredView()
    private var due = 0.0
    private var isFirst = true

    /// Returns the latest view, renewed if it is due or requested.
    mutating func view(refreshing: Bool, isPaceLimited: Bool, _ make: () -> MeasuredView) -> MeasuredView {
        let start = MonotonicClock.seconds
        guard refreshing || start >= due else { return latest }
        latest = make()
        let end = MonotonicClock.seconds
        // The first view also sets things up, so its duration says little about that of the others.
        due = end + (isPaceLimited ? (end - start) * 4 : isFirst ? 0.1 : max(0.1, (end - start) * 100))
        isFirst = false
        return latest
    }
}
