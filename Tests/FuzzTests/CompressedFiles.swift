/// Gzip files and zip archives, with checksums of what they hold.
extension Chaos {
    /// Returns a gzip file of one or more members.
    mutating func gzip(_ contents: [UInt8]) -> [UInt8] {
        let cut = isOne(in: 8) ? random.below(contents.count + 1) : contents.count
        var bytes = member(Array(contents[..<cut]))
        if cut < contents.count { bytes += member(Array(contents[cut...])) }
        if isOne(in: 8) { bytes += [UInt8](repeating: 0, count: random.below(20)) }
        if isOne(in: 2 * rarity) { bytes += content(random.below(20)) }
        return damaged(bytes)
    }

    private mutating func member(_ contents: [UInt8]) -> [UInt8] {
        let flags = isOne(in: 4) ? random.below(32) : 0
        var bytes: [UInt8] = [0x1F, 0x8B, UInt8(truncatingIfNeeded: field(8)), UInt8(truncatingIfNeeded: field(flags))]
        bytes += content(6)
        if flags & 4 != 0 {
            let extra = content(random.below(40))
            bytes += little(extra.count, 2) + extra
        }
        if flags & 8 != 0 { bytes += mark("name") + [0] }
        if flags & 16 != 0 { bytes += mark("comment") + [0] }
        if flags & 2 != 0 { bytes += little(CRC.checksum(bytes) & 0xFFFF, 2) }
        let real = pick(RealFile.deflated)
        let isReal = isOne(in: 8)
        let held = isReal ? real.contents : contents
        bytes += isReal ? real.data : DeflateWriter.deflated(contents, &self)
        return bytes + little(CRC.checksum(held), 4) + little(held.count, 4)
    }

    /// Returns a zip archive of these files, each stored or deflated.
    mutating func zip(_ files: [(name: String, contents: [UInt8])]) -> [UInt8] {
        var bytes: [UInt8] = isOne(in: 16) ? content(20) : []
        var list: [UInt8] = []
        for (name, contents) in files {
            let isDeflated = isOne(in: 2)
            let data = isDeflated ? DeflateWriter.deflated(contents, &self) : contents
            let name = mark(name)
            let checksum = field(CRC.checksum(contents))
            let (packed, whole) = (field(data.count), field(contents.count))
            let flags = field(isOne(in: 8) ? 8 : 0)
            let method = field(isDeflated ? 8 : 0)
            let extra = content(isOne(in: 8) ? random.below(30) : 0)
            let start = bytes.count
            func fixed(_ number: Int, _ count: Int) -> [UInt8] {
                (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
            }
            let common =
                fixed(flags, 2) + fixed(method, 2) + content(4) + fixed(checksum, 4) + fixed(packed, 4)
                + fixed(whole, 4)
            bytes += mark("PK\u{3}\u{4}") + little(20, 2) + common + little(name.count, 2) + little(extra.count, 2)
            bytes += name + extra + data
            list += mark("PK\u{1}\u{2}") + little(20, 2) + little(20, 2) + common + little(name.count, 2)
            list += little(extra.count, 2) + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4)
            list += little(start, 4) + name + extra
        }
        let comment = content(isOne(in: 8) ? random.below(60) : 0)
        let count = field(files.count)
        let end =
            mark("PK\u{5}\u{6}") + little(0, 2) + little(0, 2) + little(count, 2) + little(count, 2)
            + little(list.count, 4) + little(bytes.count, 4) + little(comment.count, 2) + comment
        return damaged(bytes + list + end)
    }
}
