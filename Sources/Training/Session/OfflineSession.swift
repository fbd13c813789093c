import Presets

/// Training session without a queue or a clock: the same steps always give the same snapshots, as pictures need them.
package final class OfflineSession {
    private let trainer: Trainer
    private let pace: Pace?

    /// Steps per second that are assumed for the training time of a paused run.
    private static let usualPace = 300.0
    /// Number of snapshots that a screen gets on the way, so that it sees the run grow.
    private static let snapshotCount = 64

    /// Creates a session; with a pace, snapshots show the run in training, without one they show it paused.
    package init(trainer: Trainer, pace: Pace? = nil) {
        self.trainer = trainer
        self.pace = pace
    }

    /// Seconds that the training so far would have taken.
    package var seconds: Double {
        if case .limited(let stepsPerSecond) = pace { return Double(trainer.step) / stepsPerSecond }
        return Double(trainer.step) / Self.usualPace
    }

    /// Trains for `steps` steps, or fewer if the run ends, showing snapshots on the way as a screen would see them.
    package func train(steps: Int, show: (Snapshot) -> Void) {
        show(snapshot)
        let interval = max(1, steps / Self.snapshotCount)
        for step in 1...max(1, steps) where step <= steps {
            let outcome = trainer.advance()
            guard outcome == .applied || outcome == .finished else { break }
            if step < steps { trainer.continueBeyondEnd() }
            if step % interval == 0 { show(snapshot) }
        }
    }

    /// Returns the current state of the run, with the view that a screen shows after this many seconds.
    package func snapshot(afterLookingFor seconds: Double) -> Snapshot {
        var latest = snapshot
        latest.accuracy = trainer.trainingAccuracy
        for look in 0...Int(seconds * 10) { latest.view = trainer.makeView(at: Double(look) / 10) }
        latest.picture = trainer.makePicture()
        return latest
    }

    private var snapshot: Snapshot {
        var session = SessionReading()
        session.isPaused = pace == nil
        session.trainingSeconds = seconds
        session.progress = trainer.progress
        if let pace { session.pace = pace }
        if case .limited(let stepsPerSecond) = pace { session.stepsPerSecond = stepsPerSecond }
        return Snapshot(trainer.runReading(), session: session)
    }
}
