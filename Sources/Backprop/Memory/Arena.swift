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
    /// Pages of a large block; nil for one from the heap.
    private let pages: UnsafeMutableRawBufferPointer?

    /// Size of a large page on common processors, in bytes.
    private static var largePage: Int { 2 << 20 }

    /// Allocates `count` numbers, all zero.
    package init(count: Int) {
        self.count = count
        let floats = count + 2 * Float8.laneCount
        let bytes = floats * MemoryLayout<Float>.stride
        unsafe pages = bytes >= Self.largePage ? Self.emptyPages(bytes) : nil
        if let base = unsafe pages?.baseAddress {
            unsafe start = base.alignedUp(toMultipleOf: Self.largePage).bindMemory(to: Float.self, capacity: floats)
        } else {
            unsafe start = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
                .bindMemory(to: Float.self, capacity: floats)
            unsafe start.initialize(repeating: 0, count: floats)
        }
    }

    /// Returns pages of zeros with room for `bytes` from a multiple of a large page on.
    ///
    /// They take memory only once they are written to.
    private static func emptyPages(_ bytes: Int) -> UnsafeMutableRawBufferPointer {
        let length = bytes + largePage
        let base = unsafe mmap(nil, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        guard let base = unsafe base, unsafe base != MAP_FAILED else { fatalError("no memory for \(bytes) bytes") }
        #if canImport(Glibc)
            // An update streams through four vectors, and with small pages it waits for the translation of their
            // addresses.
            unsafe madvise(base, length, MADV_HUGEPAGE)
        #endif
        return unsafe UnsafeMutableRawBufferPointer(start: base, count: length)
    }

    deinit {
        if let pages = unsafe pages {
            unsafe munmap(pages.baseAddress, pages.count)
        } else {
            unsafe UnsafeMutableRawPointer(start).deallocate()
        }
    }

    /// Returns a matrix at an offset, valid as long as the arena lives.
    package func matrix(at offset: Int, rows: Int, columns: Int) -> Matrix {
        precondition(offset >= 0 && rows >= 0 && columns >= 0, "a matrix of negative size")
        precondition(offset + rows * columns <= count, "a matrix outside its arena")
        return unsafe Matrix(start: start + offset, rows: rows, columns: columns)
    }

    /// Returns `count` rounded up to whole cache lines of 64 bytes.
    package static func padded(_ count: Int) -> Int { (count + 15) & ~15 }
}
