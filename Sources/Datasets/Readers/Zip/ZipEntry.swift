/// Entry of one file in a central directory.
struct ZipEntry: Sendable {
    let name: String
    /// Offset of this entry in the archive.
    let offset: Int
    let isDeflated: Bool
    let checksum: UInt32
    let compressedSize: Int
    let size: Int
    /// Offset of the file's own header.
    let headerOffset: Int
    /// Length of this entry in bytes.
    let lineSize: Int

    /// Reads the entry that begins at `offset` and must end before `end`.
    init(_ bytes: [UInt8], at offset: Int, end: Int, file: String) throws(DataFormatError) {
        func error(_ problem: ZipProblem) -> DataFormatError { DataFormatError(file, .offset(offset), problem) }
        func short(_ field: Int) -> Int { Int(bytes.number(UInt16.self, at: offset + field, .little)) }
        func long(_ field: Int) -> Int { Int(bytes.number(UInt32.self, at: offset + field, .little)) }

        guard end - offset >= 46, long(0) == 0x0201_4B50 else { throw error(.brokenDirectory) }
        let nameSize = short(28)
        lineSize = 46 + nameSize + short(30) + short(32)
        guard lineSize <= end - offset else { throw error(.brokenDirectory) }
        name = String(decoding: bytes[offset + 46..<offset + 46 + nameSize], as: UTF8.self)
        self.offset = offset
        checksum = bytes.number(at: offset + 16, .little)
        compressedSize = long(20)
        size = long(24)
        headerOffset = long(42)
        isDeflated = short(10) == 8
        if [compressedSize, size, headerOffset].contains(0xFFFF_FFFF) { throw error(.zip64) }
        if short(34) != 0 { throw error(.severalParts) }
        if short(8) & 1 != 0 { throw error(.encrypted(name)) }
        guard isDeflated || short(10) == 0 else { throw error(.method(name, code: short(10))) }
        guard isDeflated || size == compressedSize else {
            throw error(.size(name, wanted: size, found: compressedSize))
        }
    }
}

/// Checksum of zip archives, with the polynomial x³² + x²⁶ + x²³ + … + 1, bits in reverse.
///
/// Source: W. W. Peterson and D. T. Brown, "Cyclic codes for error detection" (1961); RFC 1952, section 8.
enum CRC32 {
    static func checksum(of bytes: some Sequence<UInt8>) -> UInt32 {
        var state = ~UInt32(0)
        let table = table.span
        for byte in bytes { state = state >> 8 ^ table[Int(UInt8(truncatingIfNeeded: state) ^ byte)] }
        return ~state
    }

    /// Returns the checksum of a part of the bytes; not generic, so that debug builds are fast as well.
    static func checksum(of bytes: [UInt8], in range: Range<Int>) -> UInt32 {
        var state = ~UInt32(0)
        let table = table.span
        for index in range { state = state >> 8 ^ table[Int(UInt8(truncatingIfNeeded: state) ^ bytes[index])] }
        return ~state
    }

    /// Remainder for each value of a byte.
    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { state, _ in state & 1 == 0 ? state >> 1 : state >> 1 ^ 0xEDB8_8320 }
    }
}
