import Files
import Formats
import Text

/// Reason why a preset cannot be used.
package enum PresetError: Error, Equatable, Sendable {
    /// Unknown preset name, with the nearest known one.
    case unknownPreset(name: String, suggestion: String?, known: [String])
    /// Preset file or data file that cannot be read.
    case file(FileError)
    /// Preset or override that is not valid JSON.
    case json(JSONError)
    /// Value of a preset that is missing, of the wrong kind or not allowed.
    case configuration(ConfigurationError)
    /// Invalid data; the reason names the file and the line.
    case data(reason: String)
}

extension PresetError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknownPreset(let name, let suggestion, let known):
            "no preset is called \(name.quotedForDisplay)"
                + (suggestion.map { "; did you mean \"\($0)\"? presets" }
                    ?? "; a file's name ends in .json or .csv; presets")
                + ": \(known.joined(separator: ", "))"
        case .file(let error): error.description
        case .json(let error): error.description
        case .configuration(let error): error.description
        case .data(let reason): reason
        }
    }
}
