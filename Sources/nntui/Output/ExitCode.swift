/// Exit code of the program, for scripts.
struct ExitCode: Equatable {
    let rawValue: Int32

    static let success = ExitCode(rawValue: 0)
    /// A requested action failed: a check failed, a step was not finite, or a file was not written.
    static let failure = ExitCode(rawValue: 1)
    /// The command line, the preset or the data are invalid.
    static let usage = ExitCode(rawValue: 2)

    /// Returns the code with which a shell reports termination by a signal.
    static func signal(_ number: Int32) -> ExitCode { ExitCode(rawValue: 128 + number) }
}
