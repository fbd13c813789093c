#if canImport(Glibc)
    import Glibc
#endif

/// Priority of threads in the system's schedule.
enum ThreadPriority {
    /// Niceness of the thread that trains; the screen's is 0.
    private static let niceness: Int32 = 5

    /// Makes the calling thread give way to the screen's where processors are scarce; alone it is as fast as before.
    static func yieldToScreen() {
        #if canImport(Glibc)
            // On Linux the number 0 means the calling thread, not the process.
            setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, niceness)
        #endif
    }
}
