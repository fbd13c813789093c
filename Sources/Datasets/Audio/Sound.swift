/// Sound of one channel, from −1 to 1 if it came from integers.
package struct Sound: Sendable, Equatable {
    /// Samples in order of time.
    package let samples: [Float]
    /// Sample rate in samples per second.
    package let rate: Int

    /// Creates a sound; its rate must be positive.
    package init(samples: [Float], rate: Int) {
        precondition(rate > 0, "a sound has samples every second")
        self.samples = samples
        self.rate = rate
    }
}
