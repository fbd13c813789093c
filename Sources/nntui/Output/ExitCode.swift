/// How the program ends, for scripts.
struct ExitCode: Equatable {
    let rawValue: Int32

    static let success = ExitCode(rawValue: 0)
    /// Something that was asked for did not happen: a check failed, a step was not finite, a file was not written.
    static let failure = ExitCode(rawValue: 1)
    /// The command line, the preset or the data are wrong.
    static let usage = ExitCode(rawValue: 2)

    /// The code with which a shell shows a death by signal.
    static func signal(_ number: Int32) -> ExitCode { ExitCode(rawValue: 128 + number) }
}
