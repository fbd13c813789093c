import Formats
import TestSupport
import Testing

/// Keys that the decoder reads from an object of a preset, as the error about an unknown key lists them.
enum AllowedKeys {
    /// Returns the keys of the object with the key `unknown` in a preset's text.
    static func read(_ text: String) throws -> [String] {
        let error = try #require(#expect(throws: ConfigurationError.self) { try PresetText.decode(text) })
        guard case .unknownKey(_, let allowed) = error.problem else { throw error }
        return allowed
    }

    /// Returns the keys of the object in a field of the preset.
    static func field(_ key: String, _ members: String = "") throws -> [String] {
        let line = #"  "\#(key)": {\#(members.isEmpty ? "" : members + ", ")"unknown": 1},"#
        let isPresent = PresetText.lines.contains { $0.contains("\"\(key)\"") }
        return try read(isPresent ? PresetText.replacing("\"\(key)\"", by: line) : PresetText.adding(line))
    }
}
