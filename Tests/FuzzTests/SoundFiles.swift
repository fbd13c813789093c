/// WAV files, and folders of recordings.
extension Chaos {
    /// Returns a WAV file.
    mutating func wav(samples: Int? = nil) -> [UInt8] {
        if isOne(in: 4) { return damaged(pick(RealFile.recordings)) }
        let (encoding, bits) = pick([(1, 8), (1, 16), (1, 16), (1, 24), (1, 32), (3, 32), (3, 64)])
        let channels = isOne(in: 3) ? 1 + random.below(6) : 1
        let block = channels * bits / 8
        let rate = pick([8_000, 8_000, 11_025, 16_000, 22_050, 44_100, 48_000, 1_000, 768_000, 7_919])
        var format = little(encoding, 2) + little(channels, 2) + little(rate, 4) + little(rate * block, 4)
        format += little(block, 2) + little(bits, 2)
        if isOne(in: 4) {
            format = little(0xFFFE, 2) + format.dropFirst(2) + little(22, 2) + little(bits, 2) + little(0, 4)
            format += little(encoding, 2) + [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71]
        }
        let frames = samples ?? size(upTo: 20_000)
        let isSilent = encoding == 3 && !isOne(in: 4)
        let data = isSilent ? [UInt8](repeating: 0, count: frames * block) : content(frames * block)
        var chunks = [chunk("fmt ", format), chunk("data", data)]
        if isOne(in: 4) {
            let other = chunk(pick(["LIST", "fact", "data", "fmt "]), content(random.below(30)))
            chunks.insert(other, at: random.below(3))
        }
        if isOne(in: 2 * rarity) { chunks.swapAt(0, 1) }
        if isOne(in: rarity) { chunks.removeLast() }
        let body = chunks.flatMap { $0 }
        let size = choice(body.count + 4, [0, 0x7FFF_FFFF, 0xFFFF_FFFF, 0x7FFF_F000])
        return damaged(mark("RIFF") + little(size, 4) + mark("WAVE") + body)
    }

    private mutating func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let size = choice(content.count, [0, 0xFFFF_FFFF, 0x7FFF_FFFF])
        let padding = [isOne(in: 3) ? UInt8(random.below(256)) : 0]
        return mark(name) + little(size, 4) + content + padding.prefix(field(content.count % 2) & 1)
    }

    /// Returns the files of a folder of recordings.
    mutating func recordings() -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        let names = ["0_a_0.wav", "1_a_0.wav", "yes_b_7.WAV", "07_c.wav", "2.wav"]
        for name in names where !isOne(in: 3) { files[name] = wav(samples: size(upTo: 3_000)) }
        if isOne(in: rarity) {
            let name = pick(["_.wav", ".wav", "\u{1B}[31m_1.wav", "\u{202E}x_99999999999999999999.wav", "README"])
            files[name] = wav(samples: 9)
        }
        return files
    }
}
