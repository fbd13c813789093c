import CNcurses

/// Ends the terminal's wait for an event from any thread: the main thread gets a `.tick`.
package struct Waker: Sendable {
    package init() {}

    package func wake() { nc_guard_wake() }
}
