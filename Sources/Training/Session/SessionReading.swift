import Presets

/// State of a session: whether and how fast it trains.
package struct SessionReading: Sendable {
    /// Whether training is paused.
    package var isPaused = false
    /// Pace that was asked for.
    package var pace = Pace.full
    /// Steps a second while steps are made, which is what full speed gives.
    package var stepsPerSecond = 0.0
    /// Seconds spent training, pauses left out.
    package var trainingSeconds = 0.0
    /// A line to show for a while: saved, not saved, changed …
    package var notice: Notice?

    /// A session that trains at full speed.
    package init() {}
}

/// A message to the person, numbered so that a screen can tell a new one from an old one.
package struct Notice: Hashable, Sendable {
    /// Number of the notice, counted from 1.
    package var number: Int
    /// The message, one line.
    package var text: String
    /// Whether something went wrong.
    package var isWarning: Bool

    /// A notice with its number.
    package init(number: Int, text: String, isWarning: Bool = false) {
        self.number = number
        self.text = text
        self.isWarning = isWarning
    }
}
