#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Processors of this machine.
package enum Processors {
    /// Number of processors that are in operation.
    package static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
