import Files
import Presets

/// Files that a tape names: a relative path starts from the folder of the tape, wherever the tape is played.
extension Tape {
    /// Returns the tape with paths from the current folder, as it is written to a file.
    func placed(at file: String) -> Tape { mappingPaths { Self.path($0, from: file) } }

    /// Returns a path as a tape in a file names it.
    fileprivate static func path(_ path: String, from file: String) -> String {
        Path.relative(path, to: Path.folder(of: file))
    }

    /// Returns the tape that was read from a file, with its paths from the current folder.
    func resolved(from file: String) -> Tape {
        let folder = Path.folder(of: file)
        return mappingPaths { $0.hasPrefix("/") || folder == "." ? $0 : Path.joined(folder, $0) }
    }

    private func mappingPaths(_ map: (String) -> String) -> Tape {
        var copy = self
        copy.settings = settings.map { setting in
            guard setting.isPath else { return setting }
            let path = map(setting.value)
            // Without a slash it would be the name of a built-in preset.
            let needsFolder = setting.key == "preset" && !Preset.isFileByItsName(path)
            return Setting(setting.key, needsFolder ? "./\(path)" : path)
        }
        copy.entries = entries.map { $0.mappingPath(map) }
        return copy
    }
}

extension TapeEntry {
    /// Returns the entry with a path from the current folder, as it is written to a file.
    func placed(at file: String) -> TapeEntry { mappingPath { Tape.path($0, from: file) } }

    fileprivate func mappingPath(_ map: (String) -> String) -> TapeEntry {
        guard case .load(let path) = act else { return self }
        return TapeEntry(step: step, .load(map(path)))
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
