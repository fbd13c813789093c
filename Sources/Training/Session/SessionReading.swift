import Presets
import Text

/// State of a session: whether and how fast it trains.
package struct SessionReading: Sendable {
    /// Whether training is paused.
    package var isPaused = false
    /// Requested pace.
    package var pace = Pace.full
    /// Steps per second, not counting the time between bursts: the rate at full speed.
    package var stepsPerSecond = 0.0
    /// Steps per second that the pace allows at the current step; nil at full speed.
    package var pacedRate: Double?
    /// Whether a twin trains on although the run itself has stopped.
    package var twinsGoOn = false
    /// Share of the steps to the run's end, 0 to 1; nil beyond it or without one.
    package var progress: Double?
    /// Seconds spent on the step under way; 0 between two steps.
    package var stepSeconds = 0.0
    /// Number of commands carried out.
    package var commandCount = 0
    /// Number of commands that changed the run, restarts and undoing among them.
    package var changeCount = 0
    /// Seconds spent training, pauses left out.
    package var trainingSeconds = 0.0
    /// Notice to show for a while: saved, not saved, changed …
    package var notice: Notice?
    /// What was done to the run so far.
    package var acts = ActLog()
    /// Outcome of the latest save; nil before the first.
    package var latestSave: SaveReport?
    /// Whether a tape is being played.
    package var playsTape = false
    /// Steps between which a person looks back; nil in the present.
    package var past: PastReading?

    /// Creates the state of a session that trains at full speed.
    package init() {}
}

/// Place of an earlier step of a run that is shown, or computed again.
package struct PastReading: Hashable, Sendable {
    /// Step that was asked for.
    package var target: Int
    /// Latest step of the run.
    package var present: Int
    /// Step whose state was kept, from which the steps up to the target are computed again.
    package var start: Int

    /// Creates a place.
    package init(target: Int, present: Int, start: Int = 0) {
        (self.target, self.present, self.start) = (target, present, start)
    }

    /// Returns the share of the way to the target at a step, 0 to 1.
    package func progress(at step: Int) -> Double {
        guard target > start, step < target else { return 1 }
        return Double(max(0, step - start)) / Double(target - start)
    }
}

/// Message to the user, numbered so that a screen can tell a new one from an old one.
package struct Notice: Hashable, Sendable {
    /// Number of the notice, counted from 1.
    package var number: Int
    /// Message of one line.
    package var text: String
    /// Whether something went wrong.
    package var isWarning: Bool
    /// Whether it says what to press in a pause, so that it is over when training goes on.
    package var isForPause: Bool
    /// Whether it stays until training goes on, as the note of a tape does.
    package var stays: Bool

    /// Creates a notice.
    package init(
        number: Int, text: String, isWarning: Bool = false, isForPause: Bool = false, stays: Bool = false
    ) {
        self.number = number
        self.text = text
        self.isWarning = isWarning
        self.isForPause = isForPause
        self.stays = stays
    }
}

/// Outcome of a command to save, numbered so that a screen can tell a new one from an old one.
package struct SaveReport: Hashable, Sendable {
    /// Number of the save, counted from 1.
    package var number: Int
    /// Step that was to be saved.
    package var step: Int
    /// Last step, which was saved beside a better one; nil if one step was saved.
    package var last: Last?
    /// Whether the run of now does not lead to that step.
    package var isOfAnotherRun = false
    /// Path that was to be written.
    package var path: String
    /// Seconds of training that are in the file.
    package var trainingSeconds: Double
    /// Number of changes that are in the file.
    package var changeCount: Int
    /// Reason why it was not written; nil if it was.
    package var failure: String?

    /// Last step of a run whose lowest validation loss is that of an earlier one.
    package struct Last: Hashable, Sendable {
        /// Number of its steps.
        package var step: Int
        /// Path that was to be written.
        package var path: String
        /// Lowest validation loss, that of the other file.
        package var lowestLoss: Double

        /// Creates a description.
        package init(step: Int, path: String, lowestLoss: Double) {
            (self.step, self.path, self.lowestLoss) = (step, path, lowestLoss)
        }
    }

    /// Creates a report; by default of a save that succeeded.
    package init(
        number: Int, step: Int, path: String, trainingSeconds: Double, changeCount: Int, failure: String? = nil
    ) {
        self.number = number
        self.step = step
        self.path = path
        self.trainingSeconds = trainingSeconds
        self.changeCount = changeCount
        self.failure = failure
    }
}

extension SaveReport {
    /// Outcome in words, for example `saved step 1,200 to moons.safetensors`.
    package var words: String {
        if let failure { return "not saved: \(failure)" }
        let run = isOfAnotherRun ? " of another run" : ""
        let saved = "saved step \(NumberFormat.grouped(step))\(run)"
        guard let last else { return "\(saved) to \(path)" }
        let best = isOfAnotherRun ? ", its best" : ", the best so far"
        return "\(saved)\(best) (validation \(NumberFormat.significant(last.lowestLoss, 3))), to \(path); "
            + "step \(NumberFormat.grouped(last.step)) to \(last.path)"
    }
}
