import Presets

/// What a session knows of its run beside the trainer: whether and how fast it trains.
package struct SessionReading: Sendable {
    package var isPaused = false
    /// How fast training is meant to go.
    package var pace = Pace.full
    /// Steps a second while steps are made, which is what full speed gives.
    package var stepsPerSecond = 0.0
    /// Seconds spent training, pauses left out.
    package var trainingSeconds = 0.0
    /// A line to show for a while: saved, not saved, changed …
    package var notice: Notice?

    package init() {}
}

/// A message to the person, numbered so that a screen can tell a new one from an old one.
package struct Notice: Hashable, Sendable {
    package var number: Int
    package var text: String
    package var isWarning: Bool

    package init(number: Int, text: String, isWarning: Bool = false) {
        self.number = number
        self.text = text
        self.isWarning = isWarning
    }
}
