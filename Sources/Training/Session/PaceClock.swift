/// Clock of a limited pace, which makes several steps due together where they come faster than a screen is drawn.
struct PaceClock {
    /// Seconds between two bursts of steps, at least.
    static let interval = 1.0 / 30

    private var due = -Double.infinity
    /// The part of a step that is still to come.
    private var owed = 0.0

    /// Seconds until steps are due; at first they are at once.
    func wait(at now: Double) -> Double { max(0, due - now) }

    /// How many steps to make now that they are due.
    mutating func takeSteps(_ stepsPerSecond: Double, at now: Double) -> Int {
        let interval = max(Self.interval, 1 / stepsPerSecond)
        // Who comes late, be it a slow machine or one that was asleep, does not hurry afterwards.
        due = due < now - interval ? now + interval : due + interval
        let steps = owed + stepsPerSecond * interval
        let whole = (steps + 1e-9).rounded(.down)
        owed = max(0, steps - whole)
        return Int(whole)
    }
}
