/// Writer of deflated data: blocks that are stored, or that have the format's fixed codes.
///
/// Source: P. Deutsch, "DEFLATE Compressed Data Format Specification version 1.3", RFC 1951 (1996).
struct DeflateWriter {
    private(set) var bytes: [UInt8] = []
    private var waiting = 0
    private var waitingCount = 0

    /// Returns the data deflated in blocks of random kinds.
    static func deflated(_ contents: [UInt8], _ chaos: inout Chaos) -> [UInt8] {
        var writer = DeflateWriter()
        var start = 0
        repeat {
            let end = min(contents.count, start + 1 + chaos.size(upTo: 65_534))
            writer.block(contents[start..<end], isLast: end == contents.count, &chaos)
            start = end
        } while start < contents.count
        writer.align()
        return writer.bytes
    }

    private mutating func block(_ part: ArraySlice<UInt8>, isLast: Bool, _ chaos: inout Chaos) {
        put(chaos.field(isLast ? 1 : 0) & 1, 1)
        if chaos.isOne(in: 3) {
            put(chaos.choice(0, [1, 2, 3]), 2)
            align()
            bytes += chaos.little(part.count, 2) + chaos.little(~part.count, 2) + part
        } else {
            put(chaos.choice(1, [0, 2, 3]), 2)
            putFixed(part, &chaos)
        }
    }

    private mutating func putFixed(_ part: ArraySlice<UInt8>, _ chaos: inout Chaos) {
        var index = part.startIndex
        while index < part.endIndex {
            let length = run(part, at: index)
            if length >= 3 {
                // Length codes 257 to 264 are for 3 to 10 bytes, code 285 is for 258; the distance code 0 is for 1 byte.
                putSymbol(length == 258 ? 285 : 254 + length)
                putCode(chaos.choice(0, [1, 4, 29, 30, 31]), 5)
                if chaos.isOne(in: 200 * chaos.rarity) { put(chaos.random.below(8_192), 13) }
                index += length
            } else {
                putSymbol(Int(part[index]))
                index += 1
            }
        }
        putSymbol(chaos.choice(256, [0, 257, 286, 287]))
    }

    /// Returns the number of bytes equal to the one before, as far as one code can say it.
    private func run(_ part: ArraySlice<UInt8>, at index: Int) -> Int {
        guard index > part.startIndex else { return 0 }
        var length = 0
        while length < 258, index + length < part.endIndex, part[index + length] == part[index - 1] { length += 1 }
        return length == 258 ? 258 : min(length, 10)
    }

    private mutating func putSymbol(_ symbol: Int) {
        switch symbol {
        case ..<144: putCode(0x30 + symbol, 8)
        case ..<256: putCode(0x190 + symbol - 144, 9)
        case ..<280: putCode(symbol - 256, 7)
        default: putCode(0xC0 + symbol - 280, 8)
        }
    }

    /// Writes a code, whose most significant bit comes first.
    private mutating func putCode(_ code: Int, _ count: Int) {
        for bit in (0..<count).reversed() { put(code >> bit & 1, 1) }
    }

    /// Writes a number, whose least significant bit comes first.
    private mutating func put(_ number: Int, _ count: Int) {
        waiting |= number << waitingCount
        waitingCount += count
        while waitingCount >= 8 {
            bytes.append(UInt8(truncatingIfNeeded: waiting))
            waiting >>= 8
            waitingCount -= 8
        }
    }

    private mutating func align() {
        if waitingCount > 0 { bytes.append(UInt8(truncatingIfNeeded: waiting)) }
        (waiting, waitingCount) = (0, 0)
    }
}

/// Checksum of gzip and zip files, computed with a table.
enum CRC {
    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { state, _ in state & 1 == 0 ? state >> 1 : state >> 1 ^ 0xEDB8_8320 }
    }

    static func checksum(_ bytes: [UInt8]) -> Int {
        var state = ~UInt32(0)
        let table = table
        for byte in bytes { state = state >> 8 ^ table[Int(UInt8(truncatingIfNeeded: state) ^ byte)] }
        return Int(~state)
    }
}
