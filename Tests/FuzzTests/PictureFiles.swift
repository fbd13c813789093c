/// PNG files of every kind, with checksums of what they hold.
extension Chaos {
    /// Returns a picture of up to some dozens of pixels a side.
    mutating func png() -> [UInt8] {
        let color = pick([0, 2, 3, 4, 6])
        let depth = color == 0 ? pick([1, 2, 4, 8, 16]) : color == 3 ? pick([1, 2, 4, 8]) : pick([8, 16])
        let (width, height) = (1 + size(upTo: 40), 1 + size(upTo: 40))
        let isInterlaced = isOne(in: 2)
        let bits = depth * [1, 0, 3, 1, 2, 0, 4][color]
        var pixels: [UInt8] = []
        for (columns, rows) in Self.passes(width, height, isInterlaced) where columns > 0 {
            for _ in 0..<rows {
                pixels.append(UInt8(truncatingIfNeeded: choice(random.below(5), [5, 255])))
                pixels += content((columns * bits + 7) / 8)
            }
        }
        if isOne(in: rarity) { pixels += content(random.below(9)) }
        var bytes = mark("\u{89}PNG\r\n\u{1A}\n")
        // The first byte is no character of UTF-8 by itself.
        bytes = [0x89] + bytes.dropFirst(2)
        bytes += chunk(
            "IHDR",
            big(width, 4) + big(height, 4) + [depth, color, 0, 0, isInterlaced ? 1 : 0].flatMap { little($0, 1) })
        if color == 3 || isOne(in: 8) { bytes += chunk("PLTE", content(3 * choice(1 << min(depth, 8), [0, 1, 257]))) }
        if isOne(in: 3) { bytes += chunk("tRNS", content(color == 3 ? random.below(1 << depth) : color == 0 ? 2 : 6)) }
        let zlib = [0x78, 0x9C] + DeflateWriter.deflated(pixels, &self) + big(Self.adler(pixels), 4)
        let cut = random.below(zlib.count)
        bytes += chunk("IDAT", Array(zlib[..<cut])) + chunk("IDAT", Array(zlib[cut...]))
        return damaged(bytes + chunk("IEND", []))
    }

    private mutating func chunk(_ name: String, _ contents: [UInt8]) -> [UInt8] {
        let named = mark(name) + contents
        return big(contents.count, 4) + named + big(CRC.checksum(named), 4)
    }

    /// Returns the columns and rows of the seven pictures that Adam7 makes of one.
    private static func passes(_ width: Int, _ height: Int, _ isInterlaced: Bool) -> [(Int, Int)] {
        guard isInterlaced else { return [(width, height)] }
        let pattern = ["16462646", "77777777", "56565656", "77777777", "36463646", "77777777", "56565656", "77777777"]
        let numbers = pattern.map { $0.compactMap(\.wholeNumberValue) }
        return (1...7).map { pass in
            let columns = (0..<width).filter { column in numbers.contains { $0[column % 8] == pass } }.count
            let rows = (0..<height).filter { numbers[$0 % 8].contains(pass) }.count
            return (columns, rows)
        }
    }

    private static func adler(_ bytes: [UInt8]) -> Int {
        var (low, high) = (1, 0)
        for byte in bytes {
            low = (low + Int(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return high << 16 | low
    }
}
