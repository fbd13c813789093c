/// How a sound becomes a picture of its frequencies over time: frames of `frameLength` samples, one every `hop` samples, under
/// a Hann window; of each the power spectrum, summed in `bands` triangular bands on the mel scale; of that the natural
/// logarithm, ln(energy + 10⁻⁶).
package struct LogMel: Sendable, Hashable {
    /// Samples a second.
    package let rate: Int
    /// Samples a frame, a power of two.
    package let frameLength: Int
    /// Samples from one frame's beginning to the next one's.
    package let hop: Int
    package let bands: Int

    package static let frameLengths = [64, 128, 256, 512, 1_024, 2_048, 4_096]
    package static let hops = 16...4_096
    package static let bandCounts = 4...128

    /// Added to every energy, so that silence has a logarithm.
    package static let floor: Float = 1e-6
    /// ln 10⁻⁶, what silence becomes, and what a short recording is padded with.
    package static let silence: Float = -13.815_511

    package init(rate: Int = 8_000, frameLength: Int = 256, hop: Int = 100, bands: Int = 40) {
        precondition(Resampler.rates.contains(rate), "a rate is 4,000 to 96,000 samples a second")
        precondition(Self.frameLengths.contains(frameLength), "a frame has 64 to 4,096 samples, a power of two")
        precondition(Self.hops.contains(hop), "frames begin 16 to 4,096 samples apart")
        precondition(Self.bandCounts.contains(bands), "there are 4 to 128 bands")
        self.rate = rate
        self.frameLength = frameLength
        self.hop = hop
        self.bands = bands
    }

    /// Whole frames in so many samples; less than one frame is padded to one.
    package func frameCount(samples: Int) -> Int { 1 + max(0, samples - frameLength) / hop }
}
