#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Error number of a system call.
struct SystemError: Error, Equatable {
    let code: Int32

    /// Error of the call that has just failed.
    static var last: SystemError { SystemError(code: errno) }
}
