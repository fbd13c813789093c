/// Reads WAV files: integers of 8, 16, 24 or 32 bits, or floating-point numbers of 32 or 64 bits.
///
/// Several channels are averaged.
package enum WAVReader {
    /// Maximum number of channels.
    static let channelLimit = 64
    /// Allowed sample rates in samples per second.
    package static let rates = 1_000...768_000

    /// Reads the sound in `bytes`; integers are scaled to −1...1.
    package static func read(_ bytes: [UInt8], file: String) throws(DataFormatError) -> Sound {
        var chunks = try WAVChunks(bytes, file: file)
        var format: WAVFormat?
        while let chunk = try chunks.next() {
            switch chunk.name {
            case "fmt ":
                format = try WAVFormat(bytes, at: chunk.range.lowerBound, size: chunk.range.count, file: file)
            case "data":
                guard let format else {
                    throw DataFormatError(file, .offset(chunk.range.lowerBound), WAVProblem.noFormat)
                }
                return try WAVSamples(bytes: bytes, file: file, format: format).sound(chunk)
            default: continue
            }
        }
        throw DataFormatError(file, .wholeFile, WAVProblem.noSamples)
    }
}

/// Samples of a WAV file.
private struct WAVSamples {
    let bytes: [UInt8]
    let file: String
    let format: WAVFormat

    func sound(_ chunk: WAVChunks.Chunk) throws(DataFormatError) -> Sound {
        let start = chunk.range.lowerBound
        let frames = chunk.range.count / format.frameSize
        guard frames > 0 else { throw DataFormatError(file, .offset(start), WAVProblem.noSamples) }
        guard chunk.isOpenEnded || chunk.range.count == frames * format.frameSize else {
            let problem = WAVProblem.brokenFrame(bytes: chunk.range.count, frame: format.frameSize)
            throw DataFormatError(file, .offset(start), problem)
        }
        let values = values(from: start, count: frames * format.channels)
        if format.sample == .float32 || format.sample == .float64 { try check(values, start) }
        return Sound(samples: mixed(values), rate: format.rate)
    }

    private func values(from start: Int, count: Int) -> [Float] {
        func values(_ type: ElementType, _ divisor: Float) -> [Float] {
            type.values(in: bytes, from: start, count: count, .little, divisor: divisor)
        }
        return switch format.sample {
        case .unsigned8: values(.uint8, 128).map { $0 - 1 }
        case .signed16: values(.int16, 0x1p15)
        case .signed24: (0..<count).map { value24(at: start + 3 * $0) }
        case .signed32: values(.int32, 0x1p31)
        case .float32: values(.float32, 1)
        case .float64: values(.float64, 1)
        }
    }

    private func value24(at offset: Int) -> Float {
        let low = UInt32(bytes[offset]) << 8 | UInt32(bytes[offset + 1]) << 16
        return Float(Int32(bitPattern: low | UInt32(bytes[offset + 2]) << 24)) * 0x1p-31
    }

    /// Maximum magnitude of a sample, beyond which a spectrum's power would overflow a Float.
    private static let loudest: Float = 1e6

    private func check(_ values: [Float], _ start: Int) throws(DataFormatError) {
        guard let index = values.firstIndex(where: { !($0.magnitude <= Self.loudest) }) else { return }
        let offset = start + index * format.sample.size
        throw DataFormatError(file, .offset(offset), WAVProblem.sample(value: "\(values[index])"))
    }

    /// Returns the mean of the channels.
    private func mixed(_ values: [Float]) -> [Float] {
        let channels = format.channels
        if channels == 1 { return values }
        return stride(from: 0, to: values.count, by: channels).map { start in
            var sum: Float = 0
            for index in start..<start + channels { sum += values[index] }
            return sum / Float(channels)
        }
    }
}
