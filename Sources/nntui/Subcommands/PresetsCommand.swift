import Presets
import Training

/// `nntui presets`: lists, prints and checks presets.
struct PresetsCommand {
    private enum Action {
        case list
        case show(String)
        case check(String)
    }

    private let action: Action

    init(_ arguments: inout Arguments) throws(UsageError) {
        let word = try arguments.next()
        switch word {
        case nil, "list": action = .list
        case "show": action = .show(try Self.name(&arguments))
        case "check": action = .check(try Self.name(&arguments))
        case let word?: throw .unknownSubcommand(word, allowed: ["list", "show", "check"], command: "presets")
        }
        if let surplus = try arguments.next() { throw .surplus(surplus, command: "presets") }
    }

    private static func name(_ arguments: inout Arguments) throws(UsageError) -> String {
        guard let name = try arguments.next() else { throw .missingPreset(command: "presets") }
        return name
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
        let presets = PresetCatalog.all.map(\.information)
        let width = presets.map(\.name.count).max() ?? 0
        for preset in presets {
            Output.print(preset.name + String(repeating: " ", count: width + 2 - preset.name.count) + preset.title)
        }
    }

    private func check(_ file: String) throws {
        let result = try Trainer.load(Preset.load(file))
        for remark in result.remarks { Output.complain(remark) }
        let run = result.trainer.runReading()
        Output.print(
            "\(file.pathForDisplay) is right: \(run.network), \(run.parameterCount) parameters, "
                + "\(run.trainingCount) examples to train on and \(run.validationCount) to validate on")
    }
}
