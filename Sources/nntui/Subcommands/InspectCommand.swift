import Datasets
import Presets

/// `nntui inspect`: says what the columns of a table are taken for.
struct InspectCommand: Subcommand {
    private static let target = CommandOption(
        "--target", "COLUMN", .any("a column's name or number"), "column to learn, by its name or number")
    private static let set = CommandOption(
        "--set", "KEY=VALUE", .presetOverride, "set a field of the data, such as data.missing=skip; repeatable")
    private static let json = CommandOption(flag: "--json", "print one object")

    static let interface = CommandInterface(
        name: "inspect", forms: [.init(line: "nntui inspect FILE [options]")],
        summary: "say what a table's columns are", options: [target, set, json],
        introduction: """
            Reads a table as training would, without a preset, and says what each column is taken for and why, which one \
            is learnt, and how many rows each class has. The exit code is 2 where the table cannot be learnt as it is.
            """)

    private let file: String
    private let target: String?
    private let overrides: [PresetOverride]
    private let printsJSON: Bool

    init(_ arguments: ParsedArguments) throws(UsageError) {
        guard let file = arguments.operands.first else { throw .missingTable }
        self.file = file
        target = arguments[Self.target]
        overrides = arguments.all(Self.set)
        printsJSON = arguments.has(Self.json)
    }

    func run() throws -> ExitCode {
        let report = try TableReport.load(file, target: target, overrides: overrides)
        let lines =
            printsJSON
            ? [TableReportJSON(file: file, report: report).line]
            : TableReportText(file: file, report: report).lines
        for line in lines { Output.print(line) }
        guard case .failure(let error) = report.outcome else { return .success }
        Output.complain("\(error)")
        return .usage
    }
}
