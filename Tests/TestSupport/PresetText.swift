import Formats
import Presets

/// Small preset as text, with one key per line, of which a test changes one.
package enum PresetText {
    /// Lines of the preset.
    package static let lines = [
        "{",
        #"  "title": "A test","#,
        #"  "data": {"generator": "moons", "count": 60},"#,
        #"  "validation_fraction": 0.25,"#,
        #"  "network": ["#,
        #"    {"layer": "dense", "units": 4},"#,
        #"    {"layer": "dense", "units": 2}"#,
        "  ],",
        #"  "loss": "softmax-cross-entropy","#,
        #"  "optimizer": {"name": "adam", "learning_rate": 0.01},"#,
        #"  "batch_size": 8"#,
        "}",
    ]

    /// Returns the preset's text with the line that contains `part` replaced.
    package static func replacing(_ part: String, by line: String) -> String {
        let changed = lines.map { $0.contains(part) ? line : $0 }
        precondition(changed != lines, "no line holds \(part)")
        return changed.joined(separator: "\n")
    }

    /// Returns the preset's text with another line before its last key.
    package static func adding(_ line: String) -> String {
        (lines.dropLast(2) + [line] + lines.suffix(2)).joined(separator: "\n")
    }

    /// Decodes a preset from its text.
    package static func decode(_ text: String) throws -> Preset {
        try Preset(JSONParser.parse(Array(text.utf8), file: "p.json"), name: "p", file: "p.json")
    }
}
