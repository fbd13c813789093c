import CursesTerminal
import Presets
import Training

/// `nntui replay`: plays a tape on the screen.
struct ReplayCommand: Subcommand {
    private static let pace = CommandOption(
        "--pace", "N", .pace, "train at most N steps per second, or at full speed: full (< and > change it)")

    static let interface = CommandInterface(
        name: "replay", forms: [.init(line: "nntui replay FILE [options]")],
        summary: "play a tape on the screen",
        options: [pace] + ScreenOptions.options + [ScreenOptions.frameRate, CastOptions.cast],
        introduction: """
            Plays what --record or the key W wrote: the same changes at the same steps. It pauses at notes, which are lines \
            such as `at 120 note Look at dense1.`; space goes on. A key that changes the run leaves the tape there.
            """,
        notes: "`nntui train --replay FILE` plays it without a screen and checks the weights at the end.")

    private let path: String
    private let pace: Pace?
    private let castPath: String?
    private let screen: ScreenOptions

    init(_ arguments: ParsedArguments) throws(UsageError) {
        guard let path = arguments.operands.first else { throw .missingTape }
        self.path = path
        pace = arguments[Self.pace]
        castPath = arguments[CastOptions.cast]
        screen = ScreenOptions(arguments)
    }

    func run() throws -> ExitCode {
        let tape = try Tape.read(path)
        let request = try RunRequest(tape, file: path)
        if let castPath { try CastOptions.probe(castPath, besides: [path] + request.files) }
        let run = try request.prepare(request.load())
        let options = MainLoop.Options(
            request: request, pace: pace, castPath: castPath, played: tape, screen: screen)
        return try MainLoop.open(run, options)
    }
}
