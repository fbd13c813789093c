/// Sample format of a WAV file, as given by its chunk `fmt `.
struct WAVFormat {
    let channels: Int
    let rate: Int
    let sample: SampleFormat

    enum SampleFormat {
        /// Integers from 0 to 255 with silence at 128.
        case unsigned8
        /// Signed integers with silence at 0.
        case signed16, signed24, signed32
        case float32, float64

        var size: Int {
            switch self {
            case .unsigned8: 1
            case .signed16: 2
            case .signed24: 3
            case .signed32, .float32: 4
            case .float64: 8
            }
        }
    }

    /// Size in bytes of one sample in all channels.
    var frameSize: Int { channels * sample.size }

    /// Parses the chunk `fmt `, which has `size` bytes from `start` on.
    ///
    /// Source: Microsoft, "Multiple channel audio data and WAVE files" (2007), WAVEFORMATEX and WAVEFORMATEXTENSIBLE.
    init(_ bytes: [UInt8], at start: Int, size: Int, file: String) throws(DataFormatError) {
        func error(_ problem: WAVProblem, at offset: Int) -> DataFormatError {
            DataFormatError(file, .offset(start + offset), problem)
        }
        func number(at offset: Int) -> Int { Int(bytes.number(UInt16.self, at: start + offset, .little)) }

        if size < 16 { throw error(.shortFormat(bytes: size, needed: 16), at: 0) }
        var encoding = number(at: 0)
        if encoding == Self.extensible {
            if size < 40 { throw error(.shortFormat(bytes: size, needed: 40), at: 0) }
            // The GUID of an encoding is its code followed by fourteen bytes that are always the same.
            let isKnown = bytes[start + 26..<start + 40].elementsEqual(Self.identifierTail)
            encoding = isKnown ? number(at: 24) : Self.extensible
        }
        channels = number(at: 2)
        guard (1...WAVReader.channelLimit).contains(channels) else { throw error(.channels(channels), at: 2) }
        rate = Int(bytes.number(UInt32.self, at: start + 4, .little))
        guard WAVReader.rates.contains(rate) else { throw error(.rate(rate), at: 4) }
        let bits = number(at: 14)
        switch (encoding, bits) {
        case (1, 8): sample = .unsigned8
        case (1, 16): sample = .signed16
        case (1, 24): sample = .signed24
        case (1, 32): sample = .signed32
        case (3, 32): sample = .float32
        case (3, 64): sample = .float64
        case (1, _), (3, _): throw error(.bits(bits, isFloat: encoding == 3), at: 14)
        default: throw error(.encoding(code: encoding), at: 0)
        }
        let block = number(at: 12)
        if block != frameSize { throw error(.blockSize(found: block, wanted: frameSize), at: 12) }
    }

    private static let extensible = 0xFFFE
    private static let identifierTail: [UInt8] = [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71]
}
