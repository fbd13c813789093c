/// A recording: one channel, from −1 to 1 where it came from whole numbers.
package struct Sound: Sendable, Equatable {
    package let samples: [Float]
    /// Samples a second.
    package let rate: Int

    package init(samples: [Float], rate: Int) {
        precondition(rate > 0, "a sound has samples every second")
        self.samples = samples
        self.rate = rate
    }
}
