#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One block of memory that holds everything a compiled plan works on: no step allocates.
///
/// Regions start on 64-byte boundaries, and one vector's length of slack follows the last, so that a kernel may load
/// whole vectors at the end of any region.
@safe
package final class Arena {
    private let start: UnsafeMutablePointer<Float>
    package let count: Int

    /// Bytes of a large page on the common processors.
    private static var largePage: Int { 2 << 20 }

    /// `count` numbers, all zero.
    package init(count: Int) {
        self.count = count
        let bytes = (count + 2 * Float8.laneCount) * MemoryLayout<Float>.stride
        let isLarge = bytes >= Self.largePage
        let raw = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: isLarge ? Self.largePage : 64)
        #if canImport(Glibc)
            // An update streams through four vectors: with small pages it waits for their addresses.
            if isLarge { unsafe madvise(raw, bytes, MADV_HUGEPAGE) }
        #endif
        unsafe start = raw.bindMemory(to: Float.self, capacity: count + 2 * Float8.laneCount)
        unsafe start.initialize(repeating: 0, count: count + 2 * Float8.laneCount)
    }

    deinit { unsafe UnsafeMutableRawPointer(start).deallocate() }

    /// The part of the arena from `offset`, seen as a matrix. It is valid as long as the arena lives.
    package func matrix(at offset: Int, rows: Int, columns: Int) -> Matrix {
        precondition(offset >= 0 && rows >= 0 && columns >= 0, "a matrix of negative size")
        precondition(offset + rows * columns <= count, "a matrix outside its arena")
        return unsafe Matrix(start: start + offset, rows: rows, columns: columns)
    }

    /// `count` rounded up to whole 64-byte lines.
    package static func padded(_ count: Int) -> Int { (count + 15) & ~15 }
}
