import Files

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension FileError {
    /// Whether the file does not exist.
    var isMissing: Bool { problem == .system(code: ENOENT) || problem == .system(code: ENOTDIR) }
}
