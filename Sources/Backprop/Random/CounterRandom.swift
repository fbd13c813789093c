#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Random numbers as a pure function of seed, stream and position: Philox4x32-10.
///
/// There is no state to save or to share: the same three numbers give the same bits in any order, so a resumed run, a
/// recomputed segment and a replayed journal draw exactly what the first run drew.
///
/// Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC 2011), section 3.3.
package struct CounterRandom: Hashable, Sendable {
    private let key: (UInt32, UInt32)
    private let stream: (UInt32, UInt32)

    /// Creates the numbers of one stream; two streams of one seed never share a block.
    package init(seed: UInt64, stream: UInt64) {
        key = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
        self.stream = (UInt32(truncatingIfNeeded: stream), UInt32(truncatingIfNeeded: stream >> 32))
    }

    package static func == (a: Self, b: Self) -> Bool { a.key == b.key && a.stream == b.stream }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(key.0)
        hasher.combine(key.1)
        hasher.combine(stream.0)
        hasher.combine(stream.1)
    }

    /// Returns the 128 random bits at a position.
    package func bits(at position: UInt64) -> SIMD4<UInt32> {
        var (x, y) = (UInt32(truncatingIfNeeded: position), UInt32(truncatingIfNeeded: position >> 32))
        var (z, w) = stream
        var (low, high) = key
        // Number by number, for one block is a chain of products that each wait for the former.
        for _ in 0..<10 {
            let (a, b) = (UInt64(x) &* 0xD251_1F53, UInt64(z) &* 0xCD9E_8D57)
            (x, y) = (UInt32(truncatingIfNeeded: b >> 32) ^ y ^ low, UInt32(truncatingIfNeeded: b))
            (z, w) = (UInt32(truncatingIfNeeded: a >> 32) ^ w ^ high, UInt32(truncatingIfNeeded: a))
            low &+= 0x9E37_79B9
            high &+= 0xBB67_AE85
        }
        return SIMD4(x, y, z, w)
    }

    /// Returns the random bits at four positions in a row, which take little longer than those at one.
    package func fourBits(
        at position: UInt64
    ) -> (SIMD4<UInt32>, SIMD4<UInt32>, SIMD4<UInt32>, SIMD4<UInt32>) {
        var (a, b, c, d) = (
            counter(position), counter(position &+ 1), counter(position &+ 2), counter(position &+ 3)
        )
        var (low, high) = key
        for _ in 0..<10 {
            (a, b) = (Self.round(a, low, high), Self.round(b, low, high))
            (c, d) = (Self.round(c, low, high), Self.round(d, low, high))
            low &+= 0x9E37_79B9
            high &+= 0xBB67_AE85
        }
        return (a, b, c, d)
    }

    @inline(__always)
    private func counter(_ position: UInt64) -> SIMD4<UInt32> {
        SIMD4(UInt32(truncatingIfNeeded: position), UInt32(truncatingIfNeeded: position >> 32), stream.0, stream.1)
    }

    @inline(__always)
    private static func round(_ c: SIMD4<UInt32>, _ low: UInt32, _ high: UInt32) -> SIMD4<UInt32> {
        let a = UInt64(c.x) &* 0xD251_1F53
        let b = UInt64(c.z) &* 0xCD9E_8D57
        return SIMD4(
            UInt32(truncatingIfNeeded: b >> 32) ^ c.y ^ low, UInt32(truncatingIfNeeded: b),
            UInt32(truncatingIfNeeded: a >> 32) ^ c.w ^ high, UInt32(truncatingIfNeeded: a))
    }

    /// Returns a number drawn uniformly from [0, 1), with 24 random bits.
    package func uniform(at position: UInt64) -> Float {
        Float(bits(at: position).x >> 8) * 0x1p-24
    }

    /// Returns an integer drawn uniformly from 0 ..< `count`; the bias is below count / 2^32.
    package func index(below count: Int, at position: UInt64) -> Int {
        precondition(count > 0 && count <= Int(UInt32.max), "a random index needs a count from 1 to 2^32 - 1")
        return Int((UInt64(bits(at: position).x) &* UInt64(count)) >> 32)
    }
}

extension CounterRandom {
    /// Returns a draw from the normal distribution with mean 0 and deviation 1.
    ///
    /// Source: Box and Muller, "A note on the generation of random normal deviates" (1958).
    package func normal(at position: UInt64) -> Float {
        let block = bits(at: position)
        let radius = (-2 * log((Double(block.x) + 1) * 0x1p-32)).squareRoot()
        return Float(radius * cos(2 * Double.pi * Double(block.y) * 0x1p-32))
    }
}
