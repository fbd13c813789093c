import Text

/// Problem in a WAV file.
package enum WAVProblem: DataProblem {
    /// The file does not begin with `RIFF`, a length and `WAVE`.
    case notWAV(found: String)
    /// The file is shorter than its own length says.
    case cutOff(wanted: Int, found: Int)
    /// A chunk announces `wanted` bytes, but only `found` follow.
    case chunkBeyondEnd(chunk: String, wanted: Int, found: Int)
    /// The chunk `data` comes before any chunk `fmt `.
    case noFormat
    /// The chunk `fmt ` has fewer bytes than its encoding needs.
    case shortFormat(bytes: Int, needed: Int)
    /// The chunk `data` is missing or holds less than one sample per channel.
    case noSamples
    /// The encoding is neither PCM (1) nor floating-point (3).
    case encoding(code: Int)
    /// Number of channels outside 1 to `WAVReader.channelLimit`.
    case channels(Int)
    /// Sample rate outside `WAVReader.rates`.
    case rate(Int)
    /// Number of bits per sample that is not read for integers or floats.
    case bits(Int, isFloat: Bool)
    /// The stated size of a frame is not channels times bytes per sample.
    case blockSize(found: Int, wanted: Int)
    /// The length of the samples is not a multiple of `frame` bytes.
    case brokenFrame(bytes: Int, frame: Int)
    /// A floating-point sample is NaN or exceeds 1e6 in magnitude.
    case sample(value: String)
}

extension WAVProblem {
    package var description: String {
        switch self {
        case .notWAV(let found):
            "the file begins with \(found.quotedForDisplay); a WAV file begins with \"RIFF\", its length and \"WAVE\""
        case .cutOff(let wanted, let found):
            "the file should have \(wanted) bytes and has \(found); it was cut off, so copy it again"
        case .chunkBeyondEnd(let chunk, let wanted, let found):
            "the part \(chunk.quotedForDisplay) should have \(wanted) bytes, but \(found) follow; "
                + "the file is damaged, so copy it again"
        case .noFormat: "the part \"fmt \", which says how samples are written, is missing before the samples"
        case .shortFormat(let bytes, let needed):
            "the part \"fmt \" has \(bytes) bytes; it needs \(needed) to say how samples are written"
        case .noSamples: "there are no samples in the file; its part \"data\" is missing or empty"
        default: formatDescription
        }
    }

    private var formatDescription: String {
        switch self {
        case .encoding(let code):
            "the samples are written in \(Self.name(ofEncoding: code)); read are whole numbers (PCM) and floating-point "
                + "numbers; convert the file, for instance with ffmpeg -i IN.wav -c:a pcm_s16le OUT.wav"
        case .channels(let count): "there are \(count) channels; allowed are 1 to \(WAVReader.channelLimit)"
        case .rate(let rate):
            "there are \(rate) samples a second; allowed are \(WAVReader.rates.lowerBound) to \(WAVReader.rates.upperBound)"
        case .bits(let bits, let isFloat):
            "a sample has \(bits) bits; allowed are \(isFloat ? "32 and 64 for floating-point" : "8, 16, 24 and 32 for whole") "
                + "numbers"
        case .blockSize(let found, let wanted):
            "a sample of all channels should take \(found) bytes, but channels and bits make \(wanted)"
        case .brokenFrame(let bytes, let frame):
            "the samples take \(bytes) bytes, which is no multiple of the \(frame) bytes of one sample in all channels"
        case .sample(let value): "a sample is \(value); allowed are numbers from -1e6 to 1e6, usual ones from -1 to 1"
        default: preconditionFailure("another group words this")
        }
    }

    private static func name(ofEncoding code: Int) -> String {
        let names = [
            2: "Microsoft's ADPCM", 6: "A-law", 7: "µ-law", 0x11: "IMA's ADPCM", 0x31: "GSM", 0x50: "MPEG", 0x55: "MP3",
        ]
        return names[code] ?? "encoding \(code)"
    }
}
