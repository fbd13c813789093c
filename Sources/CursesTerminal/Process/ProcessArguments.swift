import CNcurses

/// Words of the process's command line.
package enum ProcessArguments {
    /// Words after the program's name, whatever libraries loaded before it did to the environment.
    package static var words: [String] {
        let count = nc_argument_count()
        guard count > 0 else { return Array(CommandLine.arguments.dropFirst()) }
        return (1..<max(1, count)).compactMap { unsafe nc_argument($0).map { unsafe String(cString: $0) } }
    }
}
