import Presets
import Training

/// What the command line says of the run: the preset, what is changed in it, and where it continues.
struct RunRequest {
    /// Name of a built-in preset or of a file; nil where none was given.
    var preset: String?
    private var data: String?
    private var overrides: [PresetOverride] = []
    private var seed: UInt64?
    private var checkpoint: String?
    private var threads: Int

    static let data = CommandOption(
        "--data", "PATH", .fileOrFolder,
        "train on other data: a text, a list of names, a folder of recordings, MNIST's files, NPZ or CSV")
    static let seed = CommandOption("--seed", "S", .seed, "seed for the data, the weights and the order of examples")
    static let set = CommandOption(
        "--set", "KEY=VALUE", .presetOverride,
        "set a field of the preset, such as optimizer.learning_rate=0.1; repeatable")
    static let load = CommandOption("--load", "FILE", .file, "continue from a checkpoint")
    static let threads = CommandOption(
        "--threads", "N", .count(in: Trainer.allowedThreads),
        "share the work of long steps among N threads (default 1); results differ by rounding")

    /// Options that name and change what is trained.
    static let options: [any DeclaredOption] = [data, seed, set, load]

    init(_ arguments: ParsedArguments) {
        preset = arguments.operands.first
        data = arguments[Self.data]
        seed = arguments[Self.seed]
        overrides = arguments.all(Self.set)
        checkpoint = arguments[Self.load]
        threads = arguments[Self.threads] ?? 1
    }

    /// Loads the preset with everything that the command line says of it.
    func loadPreset() throws -> Preset {
        guard let preset else { throw UsageError.missingPreset(command: "train") }
        var changes = overrides
        if let seed { changes.append(PresetOverride(key: "seed", value: "\(seed)")) }
        return try Preset.load(preset, overrides: changes, data: data)
    }

    /// Makes the trainer of a preset, at the checkpoint if one is named; remarks say what may go wrong.
    func makeTrainer(_ preset: Preset) throws -> (trainer: Trainer, remarks: [String]) {
        let result = try Trainer.load(preset)
        result.trainer.setThreadCount(threads)
        if let checkpoint { try Checkpoint.read(checkpoint).apply(to: result.trainer) }
        return result
    }

    /// Loads the preset and makes its trainer.
    func loadTrainer() throws -> Trainer { try makeTrainer(loadPreset()).trainer }

    /// Request for a preset that is chosen later on: files and fields belong to the one that was named here.
    var forAnotherPreset: RunRequest {
        var other = self
        (other.data, other.overrides, other.checkpoint) = (nil, [], nil)
        return other
    }
}
