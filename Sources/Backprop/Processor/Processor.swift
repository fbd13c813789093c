import CKernels

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Hints from a thread to the processor that it runs on.
package enum Processor {
    /// Signals that the thread is spinning until another thread has finished.
    @inline(__always)
    package static func pause() { nn_pause() }

    /// Lets another thread run first.
    package static func yield() { sched_yield() }
}

/// Handling of subnormal numbers: those too small for a normal exponent.
package enum Subnormals {
    /// Runs `body` with subnormal numbers flushed to zero, then restores the mode of the calling thread.
    ///
    /// Dead units leave moments and weights that shrink forever, and a step that computes with subnormal numbers takes
    /// ten times as long. The mode is restored because the thread's other code may depend on such numbers.
    @inline(__always)
    package static func flushed<Result>(_ body: () throws -> Result) rethrows -> Result {
        let mode = nn_flush_subnormals()
        defer { nn_restore_subnormals(mode) }
        return try body()
    }
}
