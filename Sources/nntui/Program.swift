import CursesTerminal
import Formats
import Presets

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The program: it picks the subcommand and turns errors into a line and an exit code.
@main
struct Program {
    static let version = "0.1.0"

    @MainActor
    static func main() {
        // A reader that goes away, as `head` does, is noticed by the write that fails, not by a signal.
        signal(SIGPIPE, SIG_IGN)
        let code = run(Array(CommandLine.arguments.dropFirst()))
        exit((Output.reportsFault() ? .failure : code).rawValue)
    }

    @MainActor
    private static func run(_ words: [String]) -> ExitCode {
        do {
            return try dispatch(words)
        } catch {
            Output.complain("\(error)")
            let isUsage = error is UsageError || error is PresetError || error is ConfigurationError
            return isUsage ? .usage : .failure
        }
    }

    private static func say(_ text: String) -> ExitCode {
        Output.print(text)
        return .success
    }

    @MainActor
    private static func dispatch(_ words: [String]) throws -> ExitCode {
        let command = words.first.flatMap { Help.subcommands.contains($0) ? $0 : nil } ?? ""
        if words.contains("--help") || words.contains("-h") {
            return say(Help.text(for: command))
        }
        if words.contains("--version") { return say("nntui \(version)") }
        var arguments = Arguments(command.isEmpty ? words[...] : words.dropFirst(), command: command)
        switch command {
        case "train": return try TrainCommand(&arguments).run()
        case "check": return try CheckCommand(&arguments).run()
        case "graph": return try GraphCommand(&arguments).run()
        case "bench": return try BenchCommand(&arguments).run()
        case "presets": return try PresetsCommand(&arguments).run()
        default: return try DashboardCommand(&arguments).run()
        }
    }
}

/// How the program ends, for scripts.
struct ExitCode: Equatable {
    let rawValue: Int32

    static let success = ExitCode(rawValue: 0)
    /// Something that was asked for did not come about: a check failed, a step was not finite, a file was not written.
    static let failure = ExitCode(rawValue: 1)
    /// The command line, the preset or the data are wrong.
    static let usage = ExitCode(rawValue: 2)

    /// As a shell shows the death by a signal.
    static func signal(_ number: Int32) -> ExitCode { ExitCode(rawValue: 128 + number) }
}
