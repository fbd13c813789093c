import Files

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension FileError {
    /// Whether there is no such file.
    var isMissing: Bool { problem == .system(code: ENOENT) || problem == .system(code: ENOTDIR) }
}
