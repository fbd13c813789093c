import Backprop
import CursesTerminal
import Datasets
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
        TrainCommand.self, ReplayCommand.self, SweepCommand.self, CompareCommand.self, ScreenshotCommand.self,
        CheckCommand.self, InspectCommand.self, EvaluateCommand.self, PredictCommand.self, ExportCommand.self,
        GraphCommand.self, BenchCommand.self, PresetsCommand.self,
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
            try checkKernelForm()
            return try dispatch(words)
        } catch {
            Output.complain("\(error)")
            let isUsage =
                error is UsageError || error is PresetError || error is ConfigurationError || error is CSVError
                || error is DataFormatError
            return isUsage ? .usage : .failure
        }
    }

    /// Throws an error if the variable `NNTUI_PATH` names kernels that this processor does not run.
    private static func checkKernelForm() throws(UsageError) {
        guard let wanted = Environment["NNTUI_PATH"], !wanted.isEmpty, wanted != KernelForm.inUse.name else { return }
        let allowed = "\(Wording.choice(among: KernelForm.available.map(\.name))) on this processor"
        throw .badValue(option: "NNTUI_PATH", found: wanted, allowed: allowed)
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
        let arguments = try dashboardArguments(words)
        try rejectMisspelling(arguments.operands.first)
        if let word = arguments.operands.first { try rejectUnknown(word) }
        return try DashboardCommand(arguments).run()
    }

    private static var subcommandNames: [String] { subcommands.map { $0.interface.name } }

    /// Parses a command line without a subcommand; a word too many may mean that the first one should be one.
    static func dashboardArguments(_ words: [String]) throws(UsageError) -> ParsedArguments {
        do throws(UsageError) {
            return try ParsedArguments(words, for: DashboardCommand.interface)
        } catch {
            guard case .surplus(let word, _) = error, let first = words.first, !first.hasPrefix("-") else {
                throw error
            }
            if subcommandNames.contains(word) { throw .subcommandNotFirst(word, operand: first) }
            if namesPreset(first) { throw error }
            throw .unknownSubcommand(first, allowed: subcommandNames, command: "")
        }
    }

    /// Throws an error that lists subcommands and presets if a word is neither and resembles none.
    private static func rejectUnknown(_ word: String) throws(UsageError) {
        guard !namesPreset(word), Suggestion.closest(to: word, among: PresetCatalog.names) == nil else { return }
        throw .unknownWord(word, subcommands: subcommandNames, presets: PresetCatalog.names)
    }

    /// Whether a word is the name of a preset, or of a file.
    private static func namesPreset(_ word: String) -> Bool {
        Preset.isFile(word) || PresetCatalog.names.contains(word)
    }

    private static var help: String {
        HelpText.program(dashboard: DashboardCommand.interface, subcommands: subcommands.map { $0.interface })
    }

    /// Throws an error that suggests a subcommand if a word names no preset but resembles one.
    private static func rejectMisspelling(_ word: String?) throws(UsageError) {
        guard let word, !namesPreset(word), let name = Suggestion.closest(to: word, among: subcommandNames)
        else { return }
        throw .unknownSubcommand(word, allowed: [name], command: "")
    }
}
