/// Meter of steps per second over recent bursts of training, and of the seconds spent training.
struct RateMeter {
    private(set) var trainingSeconds = 0.0
    private var measuredRate = 0.0
    private var startTime = 0.0
    private var startStep = 0
    /// Seconds of training since the latest whole step, which may take longer than a burst.
    private(set) var waiting = 0.0

    /// Steps per second; while a step takes longer than the ones before, at most the rate that it allows.
    var stepsPerSecond: Double { waiting > 0 ? min(measuredRate, 1 / waiting) : measuredRate }

    /// Number of steps between two readings of the clock, a power of two: a reading costs as much as a tiny network's
    /// step.
    ///
    /// The steps take about a fifth of a millisecond, short enough even if a change makes them a hundred times slower.
    var clockStride: Int {
        var stride = 1
        while stride < 64, Double(2 * stride) * 5_000 <= measuredRate { stride *= 2 }
        return stride
    }

    /// Counts a wait for the next step of a limited pace as training.
    mutating func wait(_ seconds: Double) { trainingSeconds += max(0, seconds) }

    mutating func begin(step: Int) {
        startTime = MonotonicClock.seconds
        startStep = step
    }

    mutating func end(step: Int) {
        let elapsed = MonotonicClock.seconds - startTime
        guard elapsed > 0 else { return }
        trainingSeconds += elapsed
        waiting += elapsed
        guard step > startStep else { return }
        let current = Double(step - startStep) / waiting
        // A burst of a thirtieth of a second has a weight of a tenth: the figure settles within a third of a second.
        let weight = measuredRate == 0 ? 1 : min(1, waiting * 3)
        waiting = 0
        measuredRate += (current - measuredRate) * weight
    }
}
