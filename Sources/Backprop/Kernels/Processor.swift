import CLanes

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
