import Dashboard
import Presets
import TUI
import Training

/// `nntui screenshot`: writes the dashboard's screen as a picture, without a terminal.
struct ScreenshotCommand: Subcommand {
    private static let steps = CommandOption(
        "--steps", "N", .count(in: 0...1_000_000_000), "train N steps first (default 1000)")
    private static let pace = CommandOption(
        "--pace", "N", .number(in: Pace.allowed), "show the run training at N steps per second, instead of paused")

    static let interface = CommandInterface(
        name: "screenshot", forms: [.init(line: "nntui screenshot PRESET OUT.svg [options]")],
        summary: "draw the dashboard as an SVG picture", operandLimit: 2,
        options: [ScreenOptions.size, steps, pace] + ScreenOptions.options + RunRequest.options,
        introduction: """
            Trains without a screen, draws the dashboard as a terminal would show it, and writes the picture. The same \
            command always gives the same picture. An older file is kept as OUT.svg~.
            """)

    private let request: RunRequest
    private let path: String
    private let size: Size
    private let steps: Int
    private let pace: Pace?
    private let appearance: Appearance

    init(_ arguments: ParsedArguments) throws(UsageError) {
        request = RunRequest(arguments)
        if request.preset == nil { throw .missingPreset(command: "screenshot") }
        guard let path = arguments.operands.dropFirst().first else { throw .missingFile(command: "screenshot") }
        self.path = path
        size = arguments[ScreenOptions.size] ?? Size(width: 100, height: 30)
        steps = arguments[Self.steps] ?? 1_000
        pace = arguments[Self.pace].map(Pace.limited)
        appearance = ScreenOptions(arguments).appearance()
    }

    func run() throws -> ExitCode {
        let run = try request.prepare(request.load())
        let (preset, trainer) = (run.preset, run.trainer)
        for remark in run.remarks { Output.complain(remark) }
        let session = OfflineSession(trainer: trainer, pace: pace)
        var screen = OfflineScreen(session, of: preset.information, size: size, appearance: appearance)
        let buffer = screen.draw(afterSteps: steps)
        let title = ScreenPicture.title(preset.information.name, step: trainer.step)
        try ScreenPicture(screen: buffer, background: appearance.theme.background, title: title).write(to: path)
        return .success
    }
}
