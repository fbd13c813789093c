import Presets

/// Training session without a queue and a clock: the same steps always give the same snapshots, as pictures need them.
package final class OfflineSession {
    private let trainer: Trainer
    private let pace: Pace?

    /// Steps a second by which the time of a paused run is reckoned.
    private static let usualPace = 300.0
    /// Snapshots that a screen is given on the way, so that it has seen the run grow.
    private static let glances = 64

    /// Takes a trainer; with a pace the run is shown in training, without one it is shown paused.
    package init(trainer: Trainer, pace: Pace? = nil) {
        self.trainer = trainer
        self.pace = pace
    }

    /// Seconds that the training so far would have taken.
    package var seconds: Double {
        if case .limited(let stepsPerSecond) = pace { return Double(trainer.step) / stepsPerSecond }
        return Double(trainer.step) / Self.usualPace
    }

    /// Trains so many steps, or fewer where the run ends, and shows what a screen would have seen on the way.
    package func train(steps: Int, show: (Snapshot) -> Void) {
        show(snapshot)
        let interval = max(1, steps / Self.glances)
        for step in 1...max(1, steps) where step <= steps {
            guard trainer.advance() == .applied else { break }
            if step % interval == 0 { show(snapshot) }
        }
    }

    /// Present state of the run, with what someone has seen who looked on for some seconds.
    package func snapshot(afterLookingFor seconds: Double) -> Snapshot {
        var latest = snapshot
        latest.accuracy = trainer.trainingAccuracy
        for look in 0...Int(seconds * 10) { latest.view = trainer.makeView(at: Double(look) / 10) }
        return latest
    }

    private var snapshot: Snapshot {
        var session = SessionReading()
        session.isPaused = pace == nil
        session.trainingSeconds = seconds
        if let pace { session.pace = pace }
        if case .limited(let stepsPerSecond) = pace { session.stepsPerSecond = stepsPerSecond }
        return Snapshot(trainer.runReading(), session: session)
    }
}
