#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Block of memory that holds everything a compiled plan works on, so that no step allocates.
///
/// Regions start on 64-byte boundaries, and one vector's length of slack follows the last, so that a kernel may load
/// whole vectors at the end of any region.
@safe
package final class Arena {
    private let start: UnsafeMutablePointer<Float>
    /// Number of floats.
    package let count: Int

    /// Size of a large page on common processors, in bytes.
    private static var largePage: Int { 2 << 20 }

    /// Allocates `count` numbers, all zero.
    package init(count: Int) {
        self.count = count
        let bytes = (count + 2 * Float8.laneCount) * MemoryLayout<Float>.stride
        let isLarge = bytes >= Self.largePage
        let raw = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: isLarge ? Self.largePage : 64)
        #if canImport(Glibc)
            // An update streams through four vectors, and with small pages it waits for the translation of their
            // addresses.
            if isLarge { unsafe madvise(raw, bytes, MADV_HUGEPAGE) }
        #endif
        unsafe start = raw.bindMemory(to: Float.self, capacity: count + 2 * Float8.laneCount)
        unsafe start.initialize(repeating: 0, count: count + 2 * Float8.laneCount)
    }

    deinit { unsafe UnsafeMutableRawPointer(start).deallocate() }

    /// Returns a matrix at an offset, valid as long as the arena lives.
    package func matrix(at offset: Int, rows: Int, columns: Int) -> Matrix {
        precondition(offset >= 0 && rows >= 0 && columns >= 0, "a matrix of negative size")
        precondition(offset + rows * columns <= count, "a matrix outside its arena")
        return unsafe Matrix(start: start + offset, rows: rows, columns: columns)
    }

    /// Returns `count` rounded up to whole cache lines of 64 bytes.
    package static func padded(_ count: Int) -> Int { (count + 15) & ~15 }
}
