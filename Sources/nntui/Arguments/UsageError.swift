import Presets
import Text

/// Error in the command line; every message says what to do.
enum UsageError: Error, Equatable, CustomStringConvertible {
    case unknownOption(String, allowed: [String], command: String)
    case missingValue(option: String, wanted: String)
    case surplusValue(option: String, found: String)
    case badValue(option: String, found: String, allowed: String)
    case missingPreset(command: String)
    case missingFile(command: String)
    case missingExport
    case surplus(String, command: String)
    case unknownSubcommand(String, allowed: [String], command: String)
    case subcommandNotFirst(String, operand: String)
    case unknownWord(String, subcommands: [String], presets: [String])
    case refusedSetting(String)
    case sameFile(option: String, path: String)
    case missingSweep
    case missingFiles
    case missingTape
    case missingTable
    case missingModel(command: String, needsTable: Bool)
    case nothingKeptBack(String)
    case movedData(String)
    case noRows(String)
    case noPictures(String)
    case meaningless(String, why: String)
    case targetWithoutTable
    case withReplay(String)
    case withoutCast(String)
    case withoutSave(String)
    case tooManySeeds(Int, first: UInt64)
    case tooManyRuns(points: Int, seeds: Int, limit: Int)

    var description: String {
        switch self {
        case .unknownOption(let option, let allowed, let command):
            "unknown option \(option.quotedForDisplay)\(Self.optionHint(option, allowed)); "
                + "see \(Self.helpCommand(command))"
        case .missingValue(let option, let wanted): "\(option) needs \(wanted) after it"
        case .surplusValue(let option, let found): "\(option) takes no value; found \(found.quotedForDisplay)"
        case .badValue(let option, let found, let allowed):
            "\(option): found \(found.quotedForDisplay), allowed is \(allowed)"
        case .missingPreset(let command):
            "nntui \(command) needs a preset's name, a .json file or data of your own; `nntui presets` lists the names"
        case .missingFile(let command):
            "nntui \(command) needs a file's name after the preset, for example \(command).svg"
        case .missingExport:
            "nntui export needs what to write: --onnx OUT.onnx, --weights OUT.safetensors or --history OUT.csv"
        case .subcommandNotFirst(let word, let operand):
            "\(word) comes before what it works on: nntui \(word) \(operand.clipped(to: 60))"
        case .unknownWord(let word, let subcommands, let presets):
            "\(word.quotedForDisplay) is neither a subcommand nor a preset; subcommands: "
                + "\(subcommands.joined(separator: ", ")); there is no file or folder of that name; presets: "
                + presets.joined(separator: ", ")
        case .refusedSetting(let problem): "--set: the run of the checkpoint cannot take this: \(problem)"
        case .sameFile(let option, let path):
            "\(option): this run reads or writes \(path.pathForDisplay) already; name a file of its own"
        case .missingSweep:
            "nntui sweep needs a field with several values, for example --set optimizer.learning_rate=1e-4..1:9 or "
                + "--set optimizer.name=sgd,adam"
        case .missingFiles: "nntui compare needs two files at least: checkpoints, or logs of `nntui train --log`"
        case .missingModel(let command, let needsTable):
            "nntui \(command) needs a checkpoint\(needsTable ? " and a table" : ""), for example nntui \(command) "
                + "flowers.safetensors\(needsTable ? " new.csv" : "")"
        case .nothingKeptBack(let model):
            "\(model.pathForDisplay): its run kept no rows back; name a table: nntui evaluate MODEL FILE"
        case .movedData(let reason): "\(reason); if the data of the run are elsewhere, say where with --data PATH"
        case .noRows(let file): "\(file.pathForDisplay): there are no rows to judge the network by"
        case .noPictures(let model):
            "--worst-pictures: the network of \(model.pathForDisplay) answers no pictures; --worst FILE lists rows as CSV"
        case .meaningless(let option, let why): "\(option) has no meaning here: \(why)"
        case .missingTable: "nntui inspect needs a file or a folder, for example nntui inspect flowers.csv"
        case .targetWithoutTable:
            "--target names a column of a table; of NumPy's arrays, --set data.targets_key=NAME names one"
        case .missingTape: "nntui replay needs a tape, which --record or the key W writes"
        case .withReplay(let word):
            "\(word.quotedForDisplay) does not go with --replay: the tape names the preset and all that is changed"
        case .withoutSave(let option): "\(option) says which step is saved, and needs --save FILE"
        case .withoutCast(let option): "\(option) is about a recording of the screen, and needs --cast FILE"
        case .tooManyRuns(let points, let seeds, let limit):
            "\(Wording.grouped(points, "value")) with \(Wording.grouped(seeds, "seed")) each are more than "
                + "\(NumberFormat.grouped(limit)) runs; take fewer values with --set or fewer --seeds"
        case .tooManySeeds(let count, let first):
            "--seeds: found \(count), but from the first seed, \(first), on there are only \(UInt64.max - first + 1); "
                + "take no more, or begin with a smaller --seed"
        case .surplus(let word, let command):
            "\(word.quotedForDisplay) is one word too many; see \(Self.helpCommand(command))"
        case .unknownSubcommand(let word, let allowed, let command):
            "unknown word \(word.quotedForDisplay) after \(command.isEmpty ? "nntui" : "nntui \(command)")"
                + "\(Self.hint(word, allowed)); "
                + "allowed: \(allowed.joined(separator: ", "))"
        }
    }

    private static func hint(_ word: String, _ allowed: [String]) -> String {
        Suggestion.closest(to: word, among: allowed).map { ", did you mean \($0)?" } ?? ""
    }

    /// Returns the nearest option, or how to set the field of a preset that the option is called after.
    private static func optionHint(_ option: String, _ allowed: [String]) -> String {
        let word = String(option.drop { $0 == "-" })
        guard allowed.contains(RunRequest.set.name), let key = PresetOverride.key(like: word) else {
            return hint(option, allowed)
        }
        return ", did you mean --set \(key)=VALUE?"
    }

    private static func helpCommand(_ command: String) -> String {
        command.isEmpty ? "nntui --help" : "nntui \(command) --help"
    }
}
