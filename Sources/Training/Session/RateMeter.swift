/// Meter of steps a second over recent bursts of training, and of the seconds spent training.
struct RateMeter {
    private(set) var trainingSeconds = 0.0
    private(set) var stepsPerSecond = 0.0
    private var startTime = 0.0
    private var startStep = 0
    /// Seconds since the latest whole step, where a step takes longer than a burst of training.
    private var waiting = 0.0

    /// Steps between two readings of the clock, a power of two: reading it costs as much as a tiny network's step does.
    ///
    /// About a fifth of a millisecond's worth, and few enough to be over soon should a change make them a hundred times
    /// slower.
    var clockStride: Int {
        var stride = 1
        while stride < 64, Double(2 * stride) * 5_000 <= stepsPerSecond { stride *= 2 }
        return stride
    }

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
        // A burst of a thirtieth of a second weighs a tenth: the figure settles within a third of a second.
        let weight = stepsPerSecond == 0 ? 1 : min(1, waiting * 3)
        waiting = 0
        stepsPerSecond += (current - stepsPerSecond) * weight
    }
}
