import Dashboard
import Files
import Presets
import TUI

/// Cast of a dashboard without a terminal.
struct CastOptions {
    let path: String
    var size = usualSize
    /// Steps per second of the cast; nil for the pace of presets.
    var pace: Pace?
    var appearance = Appearance()

    static let usualSize = Size(width: 100, height: 30)

    static let cast = CommandOption(
        "--cast", "FILE", .file, "record the screen as an asciicast, which asciinema-player plays")

    /// Throws if the file of a cast cannot be written, or is one of the run's other files.
    static func probe(_ path: String, besides others: [String]) throws {
        if others.contains(where: { $0 == path || Path.leadToSameFile($0, path) }) {
            throw UsageError.sameFile(option: cast.name, path: path)
        }
        try CastFile.probe(path)
    }
}
