import Files
import Formats
import Presets

/// Run that a checkpoint holds, described by the file's header.
package struct CheckpointSummary: Hashable, Sendable {
    /// Path of the checkpoint.
    package var path: String
    /// Description of the run's preset.
    package var information: PresetInformation
    /// Number of steps of training.
    package var step: Int

    /// Creates a description.
    package init(path: String, information: PresetInformation, step: Int) {
        self.path = path
        self.information = information
        self.step = step
    }

    /// Returns the runs in a folder, the latest first; files that are damaged, or that hold only weights, are left out.
    package static func latest(_ count: Int, inFolder folder: String) -> [CheckpointSummary] {
        let names = try? FileContents.latestFirst(inFolder: folder, suffix: ".safetensors", limit: folderLimit)
        var runs: [CheckpointSummary] = []
        for name in (names ?? []).prefix(fileLimit) where runs.count < count {
            let path = folder == "." ? name : Path.joined(folder, name)
            if let run = try? CheckpointSummary(path) { runs.append(run) }
        }
        return runs
    }

    /// Reads the preset of a checkpoint, without its numbers.
    package static func preset(of path: String) throws -> Preset { try Checkpoint.preset(metadata(of: path), path) }

    private init(_ path: String) throws {
        let metadata = try Self.metadata(of: path)
        let state = try JSONParser.parse(Array((metadata[Checkpoint.Key.state] ?? "").utf8), file: path)
        guard let step = state["step"]?.int, step >= 0 else {
            throw CheckpointError.metadata(file: path, "the metadata have no step")
        }
        self.init(path: path, information: try Checkpoint.preset(metadata, path).information, step: step)
    }

    private static func metadata(of path: String) throws -> [String: String] {
        let (bytes, size) = try FileContents.beginning(of: path, count: headerLimit)
        return try SafetensorsFile.decodeMetadata(fromBeginning: bytes, of: size, file: path)
    }

    /// Maximum numbers of entries of a folder, of files looked at, and of bytes read of each.
    private static let (folderLimit, fileLimit, headerLimit) = (10_000, 20, 1 << 20)
}

extension Checkpoint {
    /// Preset of the run, as it was trained.
    package func preset() throws -> Preset { try Self.preset(file.metadata, path) }

    /// Returns the preset in a file's metadata.
    ///
    /// The metadata have no name for it: it is that of the built-in preset of the same title, or else the file's own.
    static func preset(_ metadata: [String: String], _ path: String) throws -> Preset {
        guard let text = metadata[Key.preset] else {
            throw CheckpointError.metadata(file: path, "the metadata have no preset")
        }
        let source = try JSONParser.parse(Array(text.utf8), file: path)
        let title = source["title"]?.string
        let builtIn = PresetCatalog.descriptions.first { $0.title == title }
        return try Preset(
            source, name: builtIn?.name ?? Preset.name(ofFile: path), file: path,
            directory: builtIn == nil ? Path.folder(of: path) : nil)
    }
}
