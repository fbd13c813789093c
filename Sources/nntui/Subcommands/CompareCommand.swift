/// `nntui compare`: draws finished runs over one another, and says what differs between them.
struct CompareCommand: Subcommand {
    private static let baseline = CommandOption(
        "--baseline", "FILE", .file, "compare the others with FILE (default: the first file)")
    private static let json = CommandOption(
        flag: "--json", "print one object for each run and each field that differs")

    static let interface = CommandInterface(
        name: "compare", forms: [.init(line: "nntui compare FILES [options]")],
        summary: "compare finished runs", operandLimit: Comparison.letters.count, options: [baseline, json],
        introduction: """
            Compares checkpoints and logs of `nntui train --log`: a table of what each run reached, the settings and changes \
            that differ, and the losses, or the returns of agents, in one chart.
            """,
        notes: "A log holds no settings and only the logged steps; a checkpoint holds no accuracy.")

    private let files: [String]
    private let baseline: String?
    private let printsJSON: Bool

    init(_ arguments: ParsedArguments) throws(UsageError) {
        baseline = arguments[Self.baseline]
        let isAmong = baseline.map(arguments.operands.contains) ?? true
        files = (isAmong ? [] : [baseline].compactMap(\.self)) + arguments.operands
        printsJSON = arguments.has(Self.json)
        guard files.count > 1 else { throw .missingFiles }
        if files.count > Comparison.letters.count { throw .surplus(files[files.count - 1], command: "compare") }
    }

    func run() throws -> ExitCode {
        let runs = try files.map(RecordedRun.read)
        let comparison = Comparison(runs: runs, baseline: baseline.flatMap(files.firstIndex) ?? 0)
        if printsJSON {
            for line in ComparisonJSON(comparison: comparison).lines { Output.print(line) }
            return .success
        }
        for line in ComparisonReport(comparison: comparison).lines(on: .output) { Output.print(line) }
        return .success
    }
}
