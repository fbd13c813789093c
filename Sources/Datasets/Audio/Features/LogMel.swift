/// Settings of log-mel features, the spectrum of a sound over time.
///
/// A sound is divided into frames of `frameLength` samples, one every `hop` samples, under a Hann window. The power
/// spectrum of each frame is summed in `bands` triangular bands on the mel scale, and the features are the natural
/// logarithms, ln(energy + 10⁻⁶).
package struct LogMel: Sendable, Hashable {
    /// Sample rate in samples per second.
    package let rate: Int
    /// Number of samples per frame, a power of two.
    package let frameLength: Int
    /// Number of samples from the beginning of one frame to that of the next.
    package let hop: Int
    /// Number of mel bands.
    package let bands: Int

    /// Seconds from the beginning of one frame to that of the next.
    package var frameSeconds: Double { Double(hop) / Double(rate) }

    /// Allowed numbers of samples per frame.
    package static let frameLengths = [64, 128, 256, 512, 1_024, 2_048, 4_096]
    /// Allowed numbers of samples from one frame to the next.
    package static let hops = 16...4_096
    /// Allowed numbers of bands.
    package static let bandCounts = 4...128

    /// Energy added to every band, so that silence has a finite logarithm.
    package static let floor: Float = 1e-6
    /// Feature of silence, ln 10⁻⁶, with which short recordings are padded.
    package static let silence: Float = -13.815_511

    /// Creates settings; each value must be an allowed one.
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

    /// Returns the number of whole frames in a sound; less than one frame is padded to one.
    package func frameCount(samples: Int) -> Int { 1 + max(0, samples - frameLength) / hop }
}
