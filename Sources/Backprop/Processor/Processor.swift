import CKernels

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What a thread tells the processor that it runs on.
package enum Processor {
    /// It waits for another thread, which will not be long.
    @inline(__always)
    package static func pause() { nn_pause() }

    /// Another thread may go first.
    package static func yield() { sched_yield() }
}

/// Numbers too small for a normal exponent.
package enum Subnormals {
    /// Takes them for zero within `body`, and leaves the calling thread as it was.
    ///
    /// Dead units leave moments and weights that shrink for ever, and a step that computes with such numbers takes ten
    /// times as long. The thread may belong to somebody else who wants to see such numbers.
    @inline(__always)
    package static func flushed<Result>(_ body: () throws -> Result) rethrows -> Result {
        let mode = nn_flush_subnormals()
        defer { nn_restore_subnormals(mode) }
        return try body()
    }
}
