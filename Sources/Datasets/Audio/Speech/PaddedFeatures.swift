/// Log-mel features of many sounds, each padded with silence or cut to the same number of frames.
struct PaddedFeatures {
    /// [count, frames, bands]
    private(set) var values: [Float] = []
    /// Number of frames of each sound without padding.
    private(set) var frameCounts: [Int] = []

    /// Maximum number of values: 512 MiB.
    static let limit = 1 << 27

    /// Computes the features of sounds, each made of pieces joined without a pause.
    init(_ sounds: [[[Float]]], _ settings: LogMel, frames: Int, path: String) throws(DataFormatError) {
        precondition((1...SpeechSet.frameLimit).contains(frames), "an example has 1 to 4,096 frames")
        let size = frames * settings.bands
        guard sounds.count <= Self.limit / size else {
            let problem = SpeechProblem.tooManyFeatures(count: sounds.count, size: size, limit: Self.limit)
            throw DataFormatError(path, .wholeFile, problem)
        }
        var transform = LogMelTransform(settings)
        values.reserveCapacity(sounds.count * size)
        for pieces in sounds {
            let own = transform.features(of: pieces.count == 1 ? pieces[0] : Array(pieces.joined()), limit: frames)
            values += own
            values += repeatElement(LogMel.silence, count: size - own.count)
            frameCounts.append(own.count / settings.bands)
        }
    }
}
