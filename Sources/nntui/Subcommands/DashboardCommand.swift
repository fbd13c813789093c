import CursesTerminal
import Presets
import Text

/// `nntui` and `nntui PRESET`: the dashboard.
struct DashboardCommand {
    private let options: RunOptions

    init(_ arguments: inout Arguments) throws(UsageError) {
        options = try RunOptions(&arguments, allowed: RunOptions.dashboard)
        if let preset = options.preset, !preset.contains("/"), !preset.hasSuffix(".json"),
            !PresetCatalog.names.contains(preset),
            let command = Suggestion.closest(to: preset, among: Help.subcommands)
        {
            throw .unknownSubcommand(preset, allowed: [command], command: "")
        }
    }

    @MainActor
    func run() throws -> ExitCode {
        // What is wrong with the preset is said on the normal screen.
        let preset = options.preset == nil ? nil : try options.loadPreset()
        let terminal = try CursesTerminal()
        defer { terminal.close() }
        let loop = MainLoop(terminal: terminal, options: options)
        let ending = try loop.run(preset)
        terminal.close()
        for line in ending.lines { Output.print(line) }
        return ending.code
    }
}
