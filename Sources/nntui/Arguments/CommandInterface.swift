/// Command-line interface of a subcommand: what it accepts, and how its help describes it.
struct CommandInterface: Sendable {
    /// Form of the command line, with its effect if the subcommand has several.
    struct Form: Sendable {
        var line: String
        var meaning = ""
    }

    /// Word that selects the subcommand; empty for the dashboard.
    let name: String
    let forms: [Form]
    /// Line in the program's help, in the imperative.
    let summary: String
    /// Maximum number of operands (words other than options).
    var operandLimit = 1
    var options: [any DeclaredOption] = []
    /// Paragraphs of the help before and after the options.
    var introduction = ""
    var notes = ""
}

/// Action selected by the program's first word.
protocol Subcommand: SendableMetatype {
    static var interface: CommandInterface { get }
    init(_ arguments: ParsedArguments) throws(UsageError)
    /// Runs the subcommand and returns the program's exit code.
    @MainActor func run() throws -> ExitCode
}
