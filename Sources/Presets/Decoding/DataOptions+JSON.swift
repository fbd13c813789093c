import Datasets
import Formats

/// Options of NumPy's arrays, beside their file.
///
/// `{"arrays": "faces.npz", "features_key": "pixels", "targets_key": "person", "task": "classification"}`
extension ArrayOptions {
    /// Reads the options and leaves the reader open for other keys.
    init(_ reader: inout JSONObjectReader) throws(ConfigurationError) {
        self.init()
        featuresKey = try reader.optionalString("features_key")
        targetsKey = try reader.optionalString("targets_key")
        task = try reader.choice("task", default: task)
    }
}

/// Options of a folder of pictures, beside its path.
///
/// `{"pictures": "animals", "image": {"width": 32, "height": 32}, "channels": 1}`
extension PictureOptions {
    /// Reads the options and leaves the reader open for other keys.
    init(_ reader: inout JSONObjectReader) throws(ConfigurationError) {
        self.init()
        if let value = reader.optionalValue("image") { image = try ImageShape(value) }
        channels = try reader.optionalInt("channels", in: 1...3)
        if channels == 2 { throw reader.error("channels", "found 2; allowed are 1 for grey and 3 for colour") }
    }
}

/// Options of recordings, beside their path.
///
/// `{"recordings": "spoken-digits.zip", "frames": 64, "bands": 40, "test_takes": 5, "words": [2, 4], "utterances":
/// 4000}`
extension RecordingOptions {
    /// Reads the options and leaves the reader open for other keys.
    init(_ reader: inout JSONObjectReader) throws(ConfigurationError) {
        self.init()
        frames = try reader.int("frames", default: frames, in: 1...SpeechSet.frameLimit)
        bands = try reader.int("bands", default: bands, in: LogMel.bandCounts)
        testTakes = try reader.optionalInt("test_takes", in: 1...1_000_000)
        if let ends = try reader.optionalArray("words") {
            let counts = UtteranceSet.wordCounts
            guard ends.count == 2,
                case (let least, let most) = (try ends[0].int(in: counts), try ends[1].int(in: counts)),
                least <= most
            else { throw reader.error("words", "wanted are the least and the most words, such as [2, 4]") }
            words = least...most
        }
        utterances = try reader.int("utterances", default: utterances, in: 10...UtteranceSet.countLimit / 2)
    }
}

/// Options of an agent's episodes, beside the simulator's name.
///
/// `{"simulator": "cart-pole", "method": "actor-critic", "discount": 0.99, "trace": 0.95, "goal": 475, …}`
extension EpisodeOptions {
    /// Reads the options and leaves the reader open for other keys.
    init(_ reader: inout JSONObjectReader) throws(ConfigurationError) {
        self.init()
        method = try reader.choice("method", default: method)
        discount = try reader.double("discount", default: discount, in: 0...1.0.nextDown)
        trace = try reader.double("trace", default: trace, in: 0...1)
        entropyWeight = try reader.double("entropy_weight", default: entropyWeight, in: 0...10)
        valueWeight = try reader.double("value_weight", default: valueWeight, in: 0...10)
        goal = try reader.double("goal", default: goal, in: -1e9...1e9)
    }
}

/// `"none"`, `"standard"`, `"standard-overall"`, `"unit-range"`, or `{"factor": 0.0625}`.
extension FeatureScaling.Method {
    private static let names: [(String, Self)] = [
        ("none", .none), ("standard", .standard), ("standard-overall", .standardOverall), ("unit-range", .unitRange),
    ]
    private static let factors: ClosedRange<Double> = -1e30...1e30

    /// Reads a method by name, or a factor, which must not be 0.
    package init(_ cursor: JSONCursor) throws(ConfigurationError) {
        guard cursor.value.members == nil else {
            self = try Self.factor(cursor)
            return
        }
        let word = try cursor.string(oneOf: Self.names.map(\.0))
        self = Self.names.first { $0.0 == word }?.1 ?? .none
    }

    private static func factor(_ cursor: JSONCursor) throws(ConfigurationError) -> Self {
        var reader = try cursor.object()
        let factor = try reader.double("factor", in: factors)
        try reader.finish()
        guard factor.magnitude >= 1e-30 else {
            throw reader.error("factor", "found \(factor); a factor of 0 would wipe the features out")
        }
        return .factor(factor)
    }
}
