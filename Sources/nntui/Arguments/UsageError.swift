import Text

/// Error in the command line; every message says what to do.
enum UsageError: Error, Equatable, CustomStringConvertible {
    case unknownOption(String, allowed: [String], command: String)
    case missingValue(option: String, wanted: String)
    case surplusValue(option: String, found: String)
    case badValue(option: String, found: String, allowed: String)
    case missingPreset(command: String)
    case missingFile(command: String)
    case surplus(String, command: String)
    case unknownSubcommand(String, allowed: [String], command: String)
    case refusedSetting(String)

    var description: String {
        switch self {
        case .unknownOption(let option, let allowed, let command):
            "unknown option \(option.quotedForDisplay)\(Self.hint(option, allowed)); "
                + "see \(Self.helpCommand(command))"
        case .missingValue(let option, let wanted): "\(option) needs \(wanted) after it"
        case .surplusValue(let option, let found): "\(option) takes no value; found \(found.quotedForDisplay)"
        case .badValue(let option, let found, let allowed):
            "\(option): found \(found.quotedForDisplay), allowed is \(allowed)"
        case .missingPreset(let command):
            "nntui \(command) needs a preset's name or a .json file; `nntui presets` lists the names"
        case .missingFile(let command):
            "nntui \(command) needs a file's name after the preset, for example \(command).svg"
        case .refusedSetting(let problem): "--set: the run of the checkpoint cannot take this: \(problem)"
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

    private static func helpCommand(_ command: String) -> String {
        command.isEmpty ? "nntui --help" : "nntui \(command) --help"
    }
}
