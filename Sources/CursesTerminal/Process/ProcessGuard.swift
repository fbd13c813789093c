import CNcurses

/// Signal handlers that restore the terminal and report the cause after a crash, and that record requests to end.
package enum ProcessGuard {
    /// Handles crashes and every signal that asks a process to end from now on, with or without a dashboard.
    ///
    /// A second request to end, more than a quarter of a second after the first, ends the process at once.
    @discardableResult
    package static func install() -> Bool { nc_guard_install() }

    /// Lets the calling thread report an overflow of its own stack; the main thread can do so from the start.
    package static func protectCurrentThread() { nc_guard_protect_thread() }

    /// Sets a sentence that is printed after the cause of a crash, such as where the last checkpoint is; callable from
    /// any thread.
    package static func setCrashNote(_ text: String) {
        unsafe nc_guard_set_message(text)
    }

    /// Descriptor from which something can be read once a signal has asked the program to end; nil before `install`.
    package static var terminationDescriptor: Int32? {
        let descriptor = nc_guard_descriptor()
        return descriptor < 0 ? nil : descriptor
    }

    /// Signal that asked the program to end; nil if none did.
    package static var terminationSignal: Int32? {
        let signal = nc_guard_termination()
        return signal == 0 ? nil : signal
    }
}

/// Handle that ends the terminal's wait for an event from any thread, so that the main thread gets a `.tick`.
package struct Waker: Sendable {
    /// Creates a waker; all wakers wake the one open terminal.
    package init() {}

    /// Ends the wait.
    package func wake() { nc_guard_wake() }
}
