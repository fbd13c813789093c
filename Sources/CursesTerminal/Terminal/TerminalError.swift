/// Reason why the dashboard cannot open on this terminal.
package enum TerminalError: Error, Hashable, Sendable {
    /// Standard input or output is a file or a pipe.
    case notATerminal(stream: String)
    /// `TERM` is unset or empty.
    case terminalUnnamed
    /// The system has no description of this terminal.
    case terminalUnknown(name: String)
    /// The terminal cannot move its cursor.
    case terminalTooSimple(name: String)
    /// No descriptors or memory are left, or a screen is already open.
    case cannotOpen
}

extension TerminalError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .notATerminal(let stream):
            "standard \(stream) is not a terminal: the dashboard needs one at both ends. "
                + "Use `nntui train` to train without it."
        case .terminalUnnamed:
            "the environment variable TERM is not set, so the terminal cannot be driven. "
                + "Set it (for example `export TERM=xterm-256color`), or use `nntui train`."
        case .terminalUnknown(let name):
            "the terminal TERM=\(Self.printable(name)) is not known here. "
                + "Try TERM=xterm-256color, install the package ncurses-term, or use `nntui train`."
        case .terminalTooSimple(let name):
            "the terminal TERM=\(Self.printable(name)) cannot move its cursor, so no dashboard can be drawn. "
                + "Set TERM to what the terminal really is, or use `nntui train`."
        case .cannotOpen:
            "the terminal could not be opened: no file descriptors or no memory are left. "
                + "Close other programs, or use `nntui train`."
        }
    }

    /// Returns a name from the environment without characters that a terminal would interpret, cut to a readable
    /// length.
    private static func printable(_ name: String) -> String {
        String(name.unicodeScalars.prefix(40).map { $0.value > 32 && $0.value < 127 ? Character($0) : "?" })
    }
}
