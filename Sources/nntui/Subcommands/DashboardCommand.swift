import CursesTerminal
import Files
import Presets
import Training

/// `nntui` and `nntui PRESET`: opens the dashboard.
struct DashboardCommand: Subcommand {
    private static let save = CommandOption(
        "--save", "FILE", .file, "checkpoint that the save key writes (PRESET.safetensors)")
    private static let paused = CommandOption(flag: "--paused", "start paused")
    private static let pace = CommandOption(
        "--pace", "N", .pace, "train at most N steps per second, or at full speed: full (< and > change it)")

    private static let historyMemory = CommandOption(
        "--history-memory", "MB", .count(in: 0...1_000_000), "megabytes for going back in a run (default 256)")

    private static let record = CommandOption(
        "--record", "FILE", .file, "keep a tape of what is done to the run, for nntui replay")

    static let interface = CommandInterface(
        name: "",
        forms: [
            .init(line: "nntui", meaning: "choose a preset from the menu"),
            .init(line: "nntui PRESET [options]", meaning: "open the dashboard (press ? for help)"),
        ],
        summary: "open the dashboard",
        options: RunRequest.options + [save, paused, pace] + ScreenOptions.options + [
            ScreenOptions.frameRate, historyMemory, record, CastOptions.cast, RunRequest.threads,
        ],
        introduction: "nntui trains a neural network and shows live, in the terminal, how it learns.",
        notes: """
            PRESET is a name that `nntui presets` lists, a .json file, or data of your own to make a network for: a table, \
            NumPy's arrays, MNIST's files, or a folder of pictures or sounds for each class. --help after a subcommand lists its options; \
            --version prints the version.
            Exit codes: 0 done; 1 something failed; 2 wrong command line, preset or data; 128 + N ended by signal N.
            """)

    private let options: MainLoop.Options

    init(_ arguments: ParsedArguments) throws(UsageError) {
        options = MainLoop.Options(
            request: RunRequest(arguments), savePath: arguments[Self.save], isPaused: arguments.has(Self.paused),
            pace: arguments[Self.pace], historyMemory: arguments[Self.historyMemory].map { $0 << 20 },
            recordPath: arguments[Self.record], castPath: arguments[CastOptions.cast], screen: ScreenOptions(arguments))
    }

    func run() throws -> ExitCode {
        // Errors are reported before the dashboard takes over the screen, and a path that cannot be written before training.
        if let path = options.savePath { try AtomicFile.probe(path) }
        if let path = options.recordPath {
            let others = options.request.files + [options.savePath].compactMap(\.self)
            if others.contains(where: { $0 == path || Path.leadToSameFile($0, path) }) {
                throw UsageError.sameFile(option: Self.record.name, path: path)
            }
            try TapeRecorder.probe(path)
        }
        if let path = options.castPath {
            let outputs = [options.savePath, options.recordPath].compactMap(\.self)
            try CastOptions.probe(path, besides: options.request.files + outputs)
        }
        let request = options.request
        guard request.preset != nil else { return try MainLoop.open(nil, options) }
        let requested = try request.load()
        // What the program carries is read without errors and soon.
        if request.isBuiltIn { return try MainLoop.open(nil, requested: requested, options) }
        // Until a large run is ready, the terminal is still the shell's, so that control-C ends the program.
        return try MainLoop.open(request.prepare(requested), options)
    }
}
