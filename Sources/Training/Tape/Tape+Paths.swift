import Files
import Presets

/// Files that a tape names: a relative path starts from the folder of the tape, wherever the tape is played.
extension Tape {
    /// Returns the tape with paths from the current folder, as it is written to a file.
    func placed(at file: String) -> Tape {
        mappingPaths { path in
            let path = Path.relative(path, to: Path.folder(of: file))
            // Without a slash it would be the name of a built-in preset.
            return path.contains("/") || path.hasSuffix(".json") ? path : "./\(path)"
        }
    }

    /// Returns the tape that was read from a file, with its paths from the current folder.
    func resolved(from file: String) -> Tape {
        let folder = Path.folder(of: file)
        return mappingPaths { $0.hasPrefix("/") || folder == "." ? $0 : Path.joined(folder, $0) }
    }

    private func mappingPaths(_ map: (String) -> String) -> Tape {
        var copy = self
        copy.settings = settings.map { $0.isPath ? Setting($0.key, map($0.value)) : $0 }
        return copy
    }
}

extension Tape.Setting {
    /// Whether the value is a path; a preset is a file only if its name says so.
    fileprivate var isPath: Bool {
        switch key {
        case "data", "load": true
        case "preset": Preset.isFile(value)
        default: false
        }
    }
}
