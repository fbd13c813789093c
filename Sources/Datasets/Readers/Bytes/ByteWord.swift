/// Eight bytes of a text as one number, the first of them the lowest, which one step looks at together.
///
/// Source: Mycroft's test for a zero byte, in Anderson, "Bit twiddling hacks" (1997–2005).
struct ByteWord {
    let bits: UInt64

    /// 1 in each byte.
    static let ones: UInt64 = 0x0101_0101_0101_0101
    /// The highest bit of each byte.
    static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Whether one of the bytes is 0.
    var hasZero: Bool { (bits &- Self.ones) & ~bits & Self.highBits != 0 }

    /// Returns 1 in each byte that equals another one, and 0 in the others.
    @inline(__always)
    func matches(_ byte: UInt8) -> UInt64 {
        let other = bits ^ (Self.ones &* UInt64(byte))
        return ~(((other & ~Self.highBits) &+ ~Self.highBits) | other | ~Self.highBits) >> 7
    }
}

extension Span<UInt8> {
    /// Returns the eight bytes from an offset on; nil if there are fewer.
    @inline(__always)
    func word(at offset: Int) -> ByteWord? {
        guard offset >= 0, offset <= count &- 8 else { return nil }
        // The compiler makes one load of these, and no checks, where it sees that there are eight.
        let part = extracting(offset..<offset &+ 8)
        let low = UInt64(part[0]) | UInt64(part[1]) << 8 | UInt64(part[2]) << 16 | UInt64(part[3]) << 24
        let high = UInt64(part[4]) << 32 | UInt64(part[5]) << 40 | UInt64(part[6]) << 48 | UInt64(part[7]) << 56
        return ByteWord(bits: low | high)
    }

    /// Returns how often each of two bytes occurs.
    func counts(of first: UInt8, _ second: UInt8) -> (Int, Int) {
        var (firstCount, secondCount, offset) = (0, 0, 0)
        while offset <= count &- 8 {
            // 255 words at most, so that no byte of a sum overflows.
            var (firstSum, secondSum): (UInt64, UInt64) = (0, 0)
            let end = offset &+ 255 &* 8
            while offset < end, let word = word(at: offset) {
                firstSum &+= word.matches(first)
                secondSum &+= word.matches(second)
                offset &+= 8
            }
            firstCount &+= firstSum.sumOfBytes
            secondCount &+= secondSum.sumOfBytes
        }
        while offset < count {
            if self[offset] == first { firstCount &+= 1 }
            if self[offset] == second { secondCount &+= 1 }
            offset &+= 1
        }
        return (firstCount, secondCount)
    }

    /// Returns the offset, at or behind another one, of the first byte that equals a byte; nil without one.
    func first(_ byte: UInt8, from start: Int = 0) -> Int? {
        let eight = ByteWord.ones &* UInt64(byte)
        var offset = start
        while let word = word(at: offset), !ByteWord(bits: word.bits ^ eight).hasZero { offset &+= 8 }
        while offset < count {
            if self[offset] == byte { return offset }
            offset &+= 1
        }
        return nil
    }
}

extension UInt64 {
    /// Sum of the eight bytes.
    fileprivate var sumOfBytes: Int {
        let pairs = (self & 0x00FF_00FF_00FF_00FF) &+ (self >> 8 & 0x00FF_00FF_00FF_00FF)
        return Int((pairs &* 0x0001_0001_0001_0001) >> 48)
    }
}
