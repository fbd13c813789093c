import CNcurses

/// Words of the process's command line.
package enum ProcessArguments {
    /// Whether the system handed the words over before anything could hide them.
    package static var areHandedOver: Bool { nc_argument_count() > 0 }

    /// Words after the program's name, whatever libraries loaded before it did to the environment.
    package static var words: [String] {
        guard areHandedOver else { return Array(CommandLine.arguments.dropFirst()) }
        return (1..<nc_argument_count()).compactMap { unsafe nc_argument($0).map { unsafe String(cString: $0) } }
    }
}
