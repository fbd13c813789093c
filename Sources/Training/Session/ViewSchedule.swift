/// Schedule of views of the network, which may take one hundredth of the time, or a fifth of it where
/// training is held back anyway.
struct ViewSchedule {
    /// A view with the share of right answers among training examples, both with the same weights.
    struct Look {
        var view = NetworkView.none
        var accuracy: Double?
    }

    private var latest = Look()
    private var due = 0.0
    private var isFirst = true

    /// The latest look, taken anew when it is due or asked for.
    mutating func look(refreshing: Bool, isAtLeisure: Bool, _ make: () -> Look) -> Look {
        let start = MonotonicClock.seconds
        guard refreshing || start >= due else { return latest }
        latest = make()
        let end = MonotonicClock.seconds
        // The first look lays out what the others find: how long those take is not known from it.
        due = end + (isAtLeisure ? (end - start) * 4 : isFirst ? 0.1 : max(0.1, (end - start) * 100))
        isFirst = false
        return latest
    }
}
