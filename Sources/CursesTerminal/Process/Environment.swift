import CNcurses

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Environment variables of the process.
package enum Environment {
    /// Value of a variable; nil if it is not set.
    package static subscript(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        return unsafe String(cString: value)
    }

    /// Whether the locale's characters are written in UTF-8.
    package static let usesUTF8 = nc_screen_use_locale()

    /// Columns of the terminal on standard output; nil if it is none, or its width is not known.
    package static var terminalColumns: Int? {
        let columns = Int(nc_terminal_columns())
        return columns > 0 ? columns : nil
    }

    /// Calls `body` with a variable set to a different value, and restores the old one afterwards.
    static func with<Result>(_ name: String, _ value: String, _ body: () -> Result) -> Result {
        let old = self[name]
        unsafe setenv(name, value, 1)
        defer {
            if let old { unsafe setenv(name, old, 1) } else { unsafe unsetenv(name) }
        }
        return body()
    }
}
