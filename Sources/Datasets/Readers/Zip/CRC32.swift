/// The checksum of zip archives, x³² + x²⁶ + x²³ + … + 1, bits in reverse.
///
/// Source: W. W. Peterson and D. T. Brown, "Cyclic codes for error detection" (1961); RFC 1952, section 8.
enum CRC32 {
    static func checksum(of bytes: some Sequence<UInt8>) -> UInt32 {
        var state = ~UInt32(0)
        let table = table.span
        for byte in bytes { state = state >> 8 ^ table[Int(UInt8(truncatingIfNeeded: state) ^ byte)] }
        return ~state
    }

    /// The remainder of each byte.
    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { state, _ in state & 1 == 0 ? state >> 1 : state >> 1 ^ 0xEDB8_8320 }
    }
}
