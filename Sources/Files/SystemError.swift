#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A system call's error number.
struct SystemError: Error, Equatable {
    let code: Int32

    /// The error of the call that has just failed.
    static var last: SystemError { SystemError(code: errno) }
}
