import Files
import Formats

/// Reason why a preset cannot be used.
package enum PresetError: Error, Equatable, Sendable {
    case unknownPreset(name: String, suggestion: String?, known: [String])
    case file(FileError)
    case json(JSONError)
    case configuration(ConfigurationError)
    /// The data cannot be read; the reason names the file and the line.
    case data(reason: String)
}

extension PresetError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unknownPreset(let name, let suggestion, let known):
            "no preset is called \(name.quotedForDisplay)"
                + (suggestion.map { "; did you mean \"\($0)\"? presets" } ?? "; a file's name ends in .json; presets")
                + ": \(known.joined(separator: ", "))"
        case .file(let error): error.description
        case .json(let error): error.description
        case .configuration(let error): error.description
        case .data(let reason): reason
        }
    }
}
