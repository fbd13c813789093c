import CursesTerminal
import Formats
import Presets
import Text

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Entry point, which selects the subcommand and turns errors into a message and an exit code.
@main
struct Program {
    static let version = "0.1.0"
    /// Subcommands in the order of the help.
    static let subcommands: [any Subcommand.Type] = [
        TrainCommand.self, ScreenshotCommand.self, CheckCommand.self, GraphCommand.self, BenchCommand.self,
        PresetsCommand.self,
    ]

    @MainActor
    static func main() {
        // A reader that goes away, as `head` does, shows up as a failed write instead of a signal.
        signal(SIGPIPE, SIG_IGN)
        let code = run(ProcessArguments.words)
        // Output that nobody could take is no news where the program ends for another reason, such as a hang-up.
        exit((Output.reportsFault() && code == .success ? .failure : code).rawValue)
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
        let subcommand = subcommands.first { $0.interface.name == words.first }
        if words.contains("--help") || words.contains("-h") {
            return say(subcommand.map { HelpText.text(of: $0.interface) } ?? help)
        }
        if words.contains("--version") { return say("nntui \(version)") }
        if let subcommand {
            let arguments = try ParsedArguments(words.dropFirst(), for: subcommand.interface)
            return try subcommand.init(arguments).run()
        }
        // A misspelled subcommand comes first; a later word may be the value of an option.
        try rejectMisspelling(words.first)
        let arguments = try ParsedArguments(words, for: DashboardCommand.interface)
        try rejectMisspelling(arguments.operands.first)
        return try DashboardCommand(arguments).run()
    }

    private static var help: String {
        HelpText.program(dashboard: DashboardCommand.interface, subcommands: subcommands.map { $0.interface })
    }

    /// Throws an error that suggests a subcommand if a word names no preset but resembles one.
    private static func rejectMisspelling(_ word: String?) throws(UsageError) {
        guard let word, !word.contains("/"), !word.hasSuffix(".json"), !PresetCatalog.names.contains(word),
            let name = Suggestion.closest(to: word, among: subcommands.map { $0.interface.name })
        else { return }
        throw .unknownSubcommand(word, allowed: [name], command: "")
    }
}
