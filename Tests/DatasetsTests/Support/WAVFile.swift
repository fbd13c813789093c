/// Builder of WAV files for tests.
enum WAVFile {
    static func number(_ value: Int, bytes: Int) -> [UInt8] {
        (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    /// Returns a chunk with its length, padded to an even number of bytes.
    static func chunk(_ name: String, _ content: [UInt8], size: Int? = nil) -> [UInt8] {
        Array(name.utf8) + number(size ?? content.count, bytes: 4) + content
            + [UInt8](repeating: 0, count: content.count % 2)
    }

    static func format(
        encoding: Int = 1, channels: Int = 1, rate: Int = 8_000, bits: Int = 16, block: Int? = nil, tail: [UInt8] = []
    ) -> [UInt8] {
        let block = block ?? channels * bits / 8
        return chunk(
            "fmt ",
            number(encoding, bytes: 2) + number(channels, bytes: 2) + number(rate, bytes: 4)
                + number(rate * block, bytes: 4) + number(block, bytes: 2) + number(bits, bytes: 2) + tail)
    }

    static func file(_ chunks: [UInt8], size: Int? = nil) -> [UInt8] {
        Array("RIFF".utf8) + number(size ?? chunks.count + 4, bytes: 4) + Array("WAVE".utf8) + chunks
    }

    /// Returns a file with 16 bits per sample.
    static func sound(_ samples: [Float], rate: Int = 8_000) -> [UInt8] {
        file(format(rate: rate) + chunk("data", samples.flatMap { number(Int($0 * 32_767), bytes: 2) }))
    }
}
