/// Steps a second over the recent bursts of training, and the seconds spent training.
struct RateMeter {
    private(set) var trainingSeconds = 0.0
    private(set) var stepsPerSecond = 0.0
    private var startTime = 0.0
    private var startStep = 0

    /// Whether a step takes so long that the clock may be read after each.
    var isSlow: Bool { stepsPerSecond < 20_000 }

    mutating func begin(step: Int) {
        startTime = MonotonicClock.seconds
        startStep = step
    }

    mutating func end(step: Int) {
        let elapsed = MonotonicClock.seconds - startTime
        guard elapsed > 0 else { return }
        trainingSeconds += elapsed
        let current = Double(max(0, step - startStep)) / elapsed
        // A burst of a thirtieth of a second weighs a tenth: the figure settles within a third of a second.
        let weight = stepsPerSecond == 0 ? 1 : min(1, elapsed * 3)
        stepsPerSecond += (current - stepsPerSecond) * weight
    }
}
