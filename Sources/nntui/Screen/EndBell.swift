import Training

/// Decides when the terminal's bell tells somebody who looks elsewhere that a long training has ended.
struct EndBell {
    /// Seconds of training from which on its end is told.
    private static let longTraining = 20.0
    /// Seconds of training at which it was begun or continued; nil while it is not under way.
    private var start: Double?

    /// Takes the next snapshot, and returns whether to ring: training ended by itself, and had taken long.
    mutating func rings(at snapshot: Snapshot) -> Bool {
        let seconds = snapshot.trainingSeconds
        switch snapshot.phase {
        case .training:
            start = min(start ?? seconds, seconds)
            return false
        case .paused:
            start = nil
            return false
        case .finished, .halted:
            defer { start = nil }
            return start.map { seconds - $0 >= Self.longTraining } ?? false
        }
    }
}
