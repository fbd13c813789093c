import Datasets
import Formats

/// `{"recordings": "spoken-digits.zip", "frames": 64, "bands": 40, "test_takes": 5, "words": [2, 4], "utterances": 4000}`
extension RecordingOptions {
    /// Reads the options and leaves the reader open.
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
