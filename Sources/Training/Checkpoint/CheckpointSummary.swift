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
    /// What the run had reached; nil if the file does not say it.
    package var figure: CheckpointFigure?
    /// Number of seconds since the file was written.
    package var age: Int
    /// Step of the lowest validation loss, which a second file keeps.
    package var best: Best?
    /// Whether it can be loaded as a branch of the run that is open, whose data and network are the same.
    package var isPossibleBranch = false

    /// The file of a run's best step, beside that of its last.
    package struct Best: Hashable, Sendable {
        /// Path of the file.
        package var path: String
        /// Number of steps of training.
        package var step: Int
        /// What the run had reached; nil if the file does not say it.
        package var figure: CheckpointFigure?

        /// Creates a description.
        package init(path: String, step: Int, figure: CheckpointFigure? = nil) {
            self.path = path
            self.step = step
            self.figure = figure
        }
    }

    /// Creates a description.
    package init(
        path: String, information: PresetInformation, step: Int, figure: CheckpointFigure? = nil, age: Int = 0,
        best: Best? = nil
    ) {
        self.path = path
        self.information = information
        self.step = step
        self.figure = figure
        self.age = age
        self.best = best
    }

    /// Returns the runs in a folder, the latest first; files that are damaged, or that hold only weights, are left out.
    ///
    /// A file of a run's best step is part of the run if that is there too. Of each is said whether it can be a branch of
    /// a run of a preset.
    package static func latest(
        _ count: Int, inFolder folder: String, branchesOf preset: Preset? = nil
    ) -> [CheckpointSummary] {
        let files = try? FileContents.latestFirst(inFolder: folder, suffix: CheckpointPath.suffix, limit: folderLimit)
        var runs: [CheckpointSummary] = []
        for file in (files ?? []).prefix(fileLimit) {
            let path = folder == "." ? file.name : Path.joined(folder, file.name)
            if let run = try? CheckpointSummary(path, age: file.age, branchOf: preset) { runs.append(run) }
        }
        return Array(joiningBest(runs).prefix(count))
    }

    /// Joins each run with the file of its best step.
    private static func joiningBest(_ runs: [CheckpointSummary]) -> [CheckpointSummary] {
        let byPath = Dictionary(runs.map { ($0.path, $0) }) { first, _ in first }
        // The best stands under the name of the run if the last step is beside it, and else beside that.
        let bestOfLast = Dictionary(
            runs.map { (CheckpointPath.last(beside: $0.path), $0) }.filter { byPath[$0.0] != nil }
        ) { first, _ in first }
        let bestPaths = Set(runs.map { CheckpointPath.best(beside: $0.path) } + bestOfLast.values.map(\.path))
        return runs.filter { !bestPaths.contains($0.path) }.map { run in
            var joined = run
            if let best = bestOfLast[run.path] ?? byPath[CheckpointPath.best(beside: run.path)] {
                joined.best = Best(path: best.path, step: best.step, figure: best.figure)
                joined.age = min(run.age, best.age)
            }
            return joined
        }.sorted { $0.age < $1.age }
    }

    /// Reads the preset of a checkpoint, without its numbers.
    package static func preset(of path: String) throws -> Preset { try Checkpoint.preset(metadata(of: path), path) }

    private init(_ path: String, age: Int, branchOf open: Preset?) throws {
        let metadata = try Self.metadata(of: path)
        let state = try JSONParser.parse(Array((metadata[Checkpoint.Key.state] ?? "").utf8), file: path)
        guard let step = state["step"]?.int, step >= 0 else {
            throw CheckpointError.metadata(file: path, "the metadata have no step")
        }
        let preset = try Checkpoint.preset(metadata, path)
        self.init(
            path: path, information: preset.information, step: step, figure: CheckpointFigure(metadata), age: age)
        isPossibleBranch =
            metadata[Checkpoint.Key.version] != nil
            && open.map { Checkpoint.makesSameSteps(preset, $0) } ?? false
    }

    private static func metadata(of path: String) throws -> [String: String] {
        let (bytes, size) = try FileContents.beginning(of: path, count: headerLimit)
        return try SafetensorsFile.decodeMetadata(fromBeginning: bytes, of: size, file: path)
    }

    /// Maximum numbers of entries of a folder, of files looked at, and of bytes read of each.
    private static let (folderLimit, fileLimit, headerLimit) = (10_000, 40, 1 << 20)
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
        var preset = try Preset(
            source, name: builtIn?.name ?? Preset.name(ofFile: path), file: path,
            directory: builtIn == nil ? Path.folder(of: path) : nil)
        // The data are where they were, unless they have moved with the file or to where the program runs.
        if let folder = metadata[Key.folder] { preset.findOwnData(in: [folder, Path.folder(of: path), "."]) }
        return preset
    }
}
