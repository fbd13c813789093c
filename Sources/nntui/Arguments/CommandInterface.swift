/// What a subcommand accepts and how its help describes it.
struct CommandInterface: Sendable {
    /// Form of the command line, with what it does where the subcommand has several.
    struct Form: Sendable {
        var line: String
        var meaning = ""
    }

    /// Word that selects the subcommand; empty for the dashboard.
    let name: String
    let forms: [Form]
    /// Line of the program's help, in the imperative.
    let summary: String
    /// Largest number of words that are no options.
    var operandLimit = 1
    var options: [any DeclaredOption] = []
    /// Paragraphs of the help that stand before the options and after them.
    var introduction = ""
    var notes = ""
}

/// Action that the program's first word selects.
protocol Subcommand: SendableMetatype {
    static var interface: CommandInterface { get }
    init(_ arguments: ParsedArguments) throws(UsageError)
    /// Carries the subcommand out.
    @MainActor func run() throws -> ExitCode
}
