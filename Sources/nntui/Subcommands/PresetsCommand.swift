import Formats
import Presets
import TUI
import Text
import Training

/// `nntui presets`: lists, prints and checks presets.
struct PresetsCommand: Subcommand {
    static let interface = CommandInterface(
        name: "presets",
        forms: [
            .init(line: "nntui presets", meaning: "list the presets"),
            .init(line: "nntui presets show NAME", meaning: "print one as JSON"),
            .init(line: "nntui presets check FILE", meaning: "check a preset file and report its mistakes"),
        ],
        summary: "list the presets", operandLimit: 2)

    private enum Action {
        case list
        case show(String)
        case check(String)
    }

    private let action: Action

    init(_ arguments: ParsedArguments) throws(UsageError) {
        let (word, name) = (arguments.operands.first, arguments.operands.dropFirst().first)
        switch word {
        case nil, "list":
            if let name { throw .surplus(name, command: "presets") }
            action = .list
        case "show", "check":
            guard let name else { throw .missingPreset(command: "presets") }
            action = word == "show" ? .show(name) : .check(name)
        case let word?: throw .unknownSubcommand(word, allowed: ["list", "show", "check"], command: "presets")
        }
    }

    func run() throws -> ExitCode {
        switch action {
        case .list: list()
        case .show(let name): Output.print(try Preset.load(name).source.text(.pretty))
        case .check(let file): try check(file)
        }
        return .success
    }

    private func list() {
        let rows = PresetCatalog.all.map { [$0.information.name, $0.information.title] }
        for line in TextColumns.aligned(rows, leading: 2) { Output.print(line) }
    }

    private func check(_ file: String) throws {
        let (run, remarks) = try Trainer.check(Preset.load(file))
        for remark in remarks { Output.complain(remark) }
        Output.print(
            "\(file.pathForDisplay) is valid: \(run.network), \(NumberFormat.grouped(run.parameterCount)) parameters, "
                + "\(NumberFormat.grouped(run.trainingCount)) examples to train on and "
                + "\(NumberFormat.grouped(run.validationCount)) to validate on")
    }
}
