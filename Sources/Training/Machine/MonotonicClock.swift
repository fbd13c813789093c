#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Clock that never goes back, even when the system's time is changed.
package enum MonotonicClock {
    /// Seconds since a fixed moment.
    package static var seconds: Double { Double(nanoseconds(CLOCK_MONOTONIC)) * 1e-9 }

    /// Seconds for which the current thread has computed.
    package static var secondsOfThread: Double { Double(nanoseconds(CLOCK_THREAD_CPUTIME_ID)) * 1e-9 }

    private static func nanoseconds(_ clock: clockid_t) -> UInt64 {
        var time = timespec()
        unsafe clock_gettime(clock, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
