import Datasets
import Presets
import Training

/// Run requested on the command line: the preset, changes to it, and the checkpoint to continue from.
struct RunRequest {
    /// Name of a built-in preset or of a file; nil if none was given.
    var preset: String?
    var data: String?
    /// Fields set on the command line.
    var overrides: [PresetOverride] = []
    /// Seed in place of the preset's; nil for the preset's own.
    var seed: UInt64?
    /// Checkpoint to continue from; nil if none was given.
    var checkpoint: String?
    var threads = 1

    static let data = CommandOption(
        "--data", "PATH", .fileOrFolder,
        "train on other data: a text, a list of names, a folder of pictures or sounds, MNIST's files, NPZ or CSV")
    static let target = CommandOption(
        "--target", "COLUMN", .any("a column's name or number"), "column of a table to learn, by its name or number")
    static let seed = CommandOption("--seed", "S", .seed, "seed for the data, the weights and the order of examples")
    static let set = CommandOption(
        "--set", "KEY=VALUE", .presetOverride,
        "set a field of the preset, such as optimizer.learning_rate=0.1; repeatable")
    static let load = CommandOption("--load", "FILE", .file, "continue from a checkpoint")
    static let threads = CommandOption(
        "--threads", "N", .count(in: Trainer.allowedThreads),
        "share the work of long steps among N threads (default 1); results differ by rounding")

    /// Options that select and change what is trained.
    static let options: [any DeclaredOption] = [data, target, seed, set, load]

    /// Creates a request for nothing.
    init() {}

    init(_ arguments: ParsedArguments) {
        preset = arguments.operands.first
        data = arguments[Self.data]
        seed = arguments[Self.seed]
        let target = arguments[Self.target].map { [PresetOverride(key: "data.target", value: $0)] } ?? []
        overrides = arguments.all(Self.set) + target
        checkpoint = arguments[Self.load]
        threads = arguments[Self.threads] ?? 1
    }

    /// Loads the preset with all changes from the command line, and the checkpoint if one is named.
    func load() throws -> RequestedRun {
        guard let preset else { throw UsageError.missingPreset(command: "train") }
        let asked = try Preset.load(preset, overrides: allOverrides, data: data)
        guard let checkpoint = try checkpoint.map(Checkpoint.read) else {
            return RequestedRun(preset: asked, checkpoint: nil)
        }
        // A loaded run goes on with its own data, as far as the command line names no others.
        let named = Set(allOverrides.map(\.fullPath))
        let own = (checkpoint.fieldsOfData(differingFrom: asked) + checkpoint.fieldsOfTarget(for: asked))
            .filter { !named.contains($0.fullPath) }
        return RequestedRun(
            preset: own.isEmpty ? asked : try Preset.load(preset, overrides: own + allOverrides, data: data),
            checkpoint: checkpoint)
    }

    /// Loads the run in a checkpoint with its own preset, without changes from the command line.
    func loadSaved(_ path: String) throws -> RequestedRun {
        let checkpoint = try Checkpoint.read(path)
        return RequestedRun(preset: try checkpoint.preset(), checkpoint: checkpoint)
    }

    /// Creates the trainer of a run, continuing from its checkpoint if it has one, and returns it with warnings.
    func makeTrainer(_ run: consuming RequestedRun) throws -> (trainer: Trainer, remarks: [String]) {
        let model = try run.checkpoint?.signature(under: run.preset)
        var result: (trainer: Trainer, remarks: [String])
        do {
            result = try Trainer.load(run.preset, for: model)
        } catch let error as ArrangementError {
            throw CheckpointError.otherData(file: checkpoint ?? "", "\(error)")
        }
        result.trainer.setThreadCount(threads)
        guard let checkpoint = run.checkpoint else { return result }
        result.remarks += try checkpoint.apply(to: result.trainer)
        for change in run.preset.initialSettings.changes(namedBy: allOverrides) {
            if let problem = result.trainer.apply(change) { throw UsageError.refusedSetting(problem) }
        }
        return result
    }

    /// Creates the trainer of a run on a screen.
    func prepare(_ run: consuming RequestedRun) throws -> PreparedRun {
        let preset = run.preset
        let (trainer, remarks) = try makeTrainer(run)
        return PreparedRun(preset: preset, trainer: trainer, remarks: remarks)
    }

    /// Files that hold the preset and its data, as far as the command line names them.
    var inputs: [String] {
        let file = preset.flatMap { Preset.isFile($0) ? $0 : nil }
        return [file, data].compactMap(\.self)
    }

    /// All files that are read before the run.
    var files: [String] { inputs + [checkpoint].compactMap(\.self) }

    /// Whether the program carries all that the run needs, as it is.
    var isBuiltIn: Bool { preset != nil && files.isEmpty && overrides.isEmpty }

    /// Fields set on the command line, the seed among them.
    private var allOverrides: [PresetOverride] {
        overrides + (seed.map { [PresetOverride(key: "seed", value: "\($0)")] } ?? [])
    }

    /// Loads the preset and creates its trainer.
    func loadTrainer() throws -> Trainer { try makeTrainer(load()).trainer }

    /// Request for a preset chosen later, without the data, fields and checkpoint meant for the first one.
    var forAnotherPreset: RunRequest {
        var other = self
        (other.data, other.overrides, other.checkpoint) = (nil, [], nil)
        return other
    }
}

/// Preset with all changes from the command line, and the checkpoint to continue from, as they were read.
struct RequestedRun {
    var preset: Preset
    /// Checkpoint to continue from; nil for a new run.
    let checkpoint: Checkpoint?
}

/// Run that is ready to be trained, with warnings about it.
struct PreparedRun {
    let preset: Preset
    let trainer: Trainer
    let remarks: [String]
}
