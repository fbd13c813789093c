import Datasets
import Formats
import Presets

/// `nntui inspect`: says what the columns of a table, or other data, are taken for.
struct InspectCommand: Subcommand {
    private static let set = CommandOption(
        "--set", "KEY=VALUE", .presetOverride, "set a field of the data, such as data.missing=skip; repeatable")
    private static let json = CommandOption(flag: "--json", "print one object")
    private static let preset = CommandOption(
        flag: "--preset", "print the preset that would be trained, to be saved beside the data and edited")

    static let interface = CommandInterface(
        name: "inspect",
        forms: [.init(line: "nntui inspect FILE [options]"), .init(line: "nntui inspect FOLDER [options]")],
        summary: "say what data are taken for", options: [RunRequest.target, set, preset, json],
        introduction: """
            Reads a table as training would, without a preset, and says what each column is taken for and why, which one \
            is learnt, and how many rows each class has. Of NumPy's arrays and of folders of pictures or recordings it says \
            what an example is, and how many each class has. The exit code is 2 where the data cannot be learnt as they are.
            """)

    private let file: String
    private let target: String?
    private let overrides: [PresetOverride]
    private let printsJSON: Bool
    private let printsPreset: Bool

    init(_ arguments: ParsedArguments) throws(UsageError) {
        guard let file = arguments.operands.first else { throw .missingTable }
        self.file = file
        target = arguments[RunRequest.target]
        overrides = arguments.all(Self.set)
        printsJSON = arguments.has(Self.json)
        printsPreset = arguments.has(Self.preset)
    }

    func run() throws -> ExitCode {
        if printsPreset {
            let named = target.map { [PresetOverride(key: "data.target", value: $0)] } ?? []
            Output.print(try Preset.load(file, overrides: overrides + named).source.text(.pretty))
            return .success
        }
        guard let kind = try OwnData(file), kind != .table else { return try inspectTable() }
        if target != nil { throw UsageError.targetWithoutTable }
        let report = try DataReport.load(file, kind, overrides: overrides)
        let lines = printsJSON ? [DataReportJSON(report: report).line] : DataReportText(report: report).lines
        for line in lines { Output.print(line) }
        return .success
    }

    private func inspectTable() throws -> ExitCode {
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
