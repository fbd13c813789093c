import Presets
import Training

/// The options of everything that trains.
struct RunOptions {
    var preset: String?
    var data: String?
    var overrides: [String] = []
    var seed: UInt64?
    var steps: Int?
    var epochs: Int?
    var load: String?
    var save: String?
    var log: String?
    var logEvery: Int?
    var json = false
    var dot = false
    var paused = false
    /// nil leaves it to the preset.
    var pace: Pace?
    /// How many threads share a step's work.
    var threads = 1

    /// Which options a subcommand takes, after the ones that name and change the preset.
    static let dashboard = ["--data", "--seed", "--set", "--load", "--save", "--paused", "--pace", "--threads"]
    static let train = [
        "--data", "--seed", "--set", "--load", "--save", "--steps", "--epochs", "--log", "--log-every", "--json",
        "--threads",
    ]
    static let check = ["--data", "--seed", "--set", "--load", "--json"]
    static let graph = ["--data", "--seed", "--set", "--load", "--dot", "--json"]

    init(_ arguments: inout Arguments, allowed: [String]) throws(UsageError) {
        while let word = try arguments.next() {
            if word.hasPrefix("-") && word != "-" {
                guard allowed.contains(word) else {
                    throw .unknownOption(word, allowed: allowed + ["--help"], command: arguments.command)
                }
                try take(word, &arguments)
            } else if preset == nil {
                preset = word
            } else {
                throw .surplus(word, command: arguments.command)
            }
        }
    }

    private mutating func take(_ option: String, _ arguments: inout Arguments) throws(UsageError) {
        switch option {
        case "--seed": seed = try arguments.seed(of: option)
        case "--data": data = try arguments.value(of: option, "a file or a folder")
        case "--set": overrides.append(try arguments.value(of: option, "KEY=VALUE"))
        case "--load": load = try arguments.value(of: option, "a file's name")
        case "--save": save = try arguments.value(of: option, "a file's name")
        case "--log": log = try arguments.value(of: option, "a file's name")
        case "--steps": steps = try arguments.count(of: option)
        case "--epochs": epochs = try arguments.count(of: option)
        case "--log-every": logEvery = try arguments.count(of: option)
        case "--pace": pace = .limited(try arguments.number(of: option, in: Pace.allowed))
        case "--threads": threads = try arguments.count(of: option, in: Trainer.allowedThreads)
        case "--json": json = true
        case "--dot": dot = true
        default: paused = true
        }
    }

    /// The preset with everything that the command line says of it.
    func loadPreset() throws -> Preset {
        guard let preset else { throw UsageError.missingPreset(command: "train") }
        var changes: [PresetOverride] = []
        for text in overrides { changes.append(try Self.override(text)) }
        if let seed { changes.append(PresetOverride(key: "seed", value: "\(seed)")) }
        var loaded = try Preset.load(preset, overrides: changes, data: data)
        // A limit from the command line stands in the place of both of the preset's.
        if steps != nil || epochs != nil { (loaded.stepLimit, loaded.epochLimit) = (steps, epochs) }
        return loaded
    }

    /// The options for a preset that is chosen later on: files and fields belong to the one that was named here.
    var forAnotherPreset: RunOptions {
        var others = self
        (others.data, others.overrides, others.load, others.save) = (nil, [], nil, nil)
        return others
    }

    private static func override(_ text: String) throws(UsageError) -> PresetOverride {
        guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
            throw .badValue(option: "--set", found: text, allowed: "KEY=VALUE, for example batch_size=16")
        }
        return PresetOverride(key: String(text[..<equals]), value: String(text[text.index(after: equals)...]))
    }

    /// The trainer of the preset, at the checkpoint if one is named.
    func loadTrainer() throws -> (trainer: Trainer, remarks: [String]) {
        let result = try Trainer.load(loadPreset())
        result.trainer.share(amongThreads: threads)
        if let load { try Checkpoint.read(load).apply(to: result.trainer) }
        return result
    }
}
