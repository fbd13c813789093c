import CNcurses

/// The process's last line of defence: a crash restores the terminal and says what happened, and a request to end is noted.
package enum ProcessGuard {
    /// Catches crashes and SIGTERM, SIGHUP and SIGINT from now on, with a dashboard or without.
    ///
    /// A second request, more than a quarter of a second after the first, ends the process at once.
    @discardableResult
    package static func install() -> Bool { nc_guard_install() }

    /// Lets the calling thread report an overflow of its own stack; the main thread can from the start.
    package static func protectCurrentThread() { nc_guard_protect_thread() }

    /// Sets the sentence that a crash prints after what happened, such as where the last checkpoint is; any thread may.
    package static func setCrashNote(_ text: String) {
        unsafe nc_guard_set_message(text)
    }

    /// The signal that asked the program to end, if one did.
    package static var terminationSignal: Int32? {
        let signal = nc_guard_termination()
        return signal == 0 ? nil : signal
    }
}

/// Ends the terminal's wait for an event from any thread: the main thread gets a `.tick`.
package struct Waker: Sendable {
    /// Makes a waker; all of them wake the one terminal.
    package init() {}

    /// Ends the wait.
    package func wake() { nc_guard_wake() }
}
