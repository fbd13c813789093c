import Presets
import Text
import Training

/// Requests as the lines at the beginning of a tape.
extension RunRequest {
    /// Creates the request that a tape begins with; an error names its file.
    init(_ tape: Tape, file: String) throws(UsageError) {
        self.init()
        for setting in tape.settings {
            switch setting.key {
            case "preset": preset = setting.value
            case "data": data = setting.value
            case "load": checkpoint = setting.value
            case "seed": seed = try Self.value(setting, .seed, file)
            case "threads": threads = try Self.value(setting, .count(in: Trainer.allowedThreads), file)
            default: overrides.append(try Self.value(setting, .presetOverride, file))
            }
        }
    }

    private static func value<Value>(
        _ setting: Tape.Setting, _ kind: OptionKind<Value>, _ file: String
    ) throws(UsageError) -> Value {
        guard let value = kind.parse(setting.value) else {
            throw .badValue(
                option: "\(file.pathForDisplay): \(setting.key)", found: setting.value, allowed: kind.allowed)
        }
        return value
    }

    /// Lines at the beginning of a tape of this request.
    var tapeSettings: [Tape.Setting] {
        var settings = [preset.map { Tape.Setting("preset", $0) }, data.map { .init("data", $0) }].compactMap(\.self)
        if let checkpoint { settings.append(.init("load", checkpoint)) }
        if let seed { settings.append(.init("seed", "\(seed)")) }
        settings += overrides.map { .init("set", "\($0.key)=\($0.value)") }
        if threads != 1 { settings.append(.init("threads", "\(threads)")) }
        return settings
    }
}
