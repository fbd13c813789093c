/// Clock of a limited pace, which makes several steps due together if they come faster than a screen is drawn.
struct PaceClock {
    /// Minimum number of seconds between two bursts of steps.
    static let interval = 1.0 / 30

    private var due = -Double.infinity
    /// Fraction of a step that is carried over to the next burst.
    private var fractionalSteps = 0.0

    /// Returns the number of seconds until steps are due; 0 at first.
    func wait(at now: Double) -> Double { max(0, due - now) }

    /// Returns the number of steps to make now that they are due.
    mutating func takeSteps(_ stepsPerSecond: Double, at now: Double) -> Int {
        let interval = max(Self.interval, 1 / stepsPerSecond)
        // A delay, as on a slow machine or after sleep, is not made up for.
        due = due < now - interval ? now + interval : due + interval
        let steps = fractionalSteps + stepsPerSecond * interval
        let whole = (steps + 1e-9).rounded(.down)
        fractionalSteps = max(0, steps - whole)
        return Int(whole)
    }
}
