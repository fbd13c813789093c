import Datasets
import Files
import Formats
import Text

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Examples of a preset, scaled and in two parts.
package struct LoadedData: Sendable {
    /// Examples to learn from.
    package var training: Dataset
    /// Examples that are kept back.
    package var validation: Dataset
    /// Map of the features.
    package var scaling: FeatureScaling
    /// Map of the numbers to predict; nil for classes.
    package var targetScaling: FeatureScaling?
    /// Sentences on what a reader decided by itself, such as a column left out.
    package var remarks: [String]
}

extension Preset {
    /// Generates or reads the examples, splits them, and scales both parts with maps fitted on the training part.
    ///
    /// For a model that learnt already they are arranged and scaled as it knows them, by the names of their columns.
    package func loadData(for model: ModelSignature? = nil) throws -> LoadedData {
        var remarks: [String] = []
        var split = try split { remarks.append($0) }
        if let model, !reconstructs {
            split.training = try split.training.arranged(as: model)
            split.validation = try split.validation.arranged(as: model)
        }
        let map = split.scaleFeatures(scaling, as: model?.scaling)
        if reconstructs {
            split = Dataset.Split(training: split.training.mirrored, validation: split.validation.mirrored)
        }
        if let model { try split.training.requireForm(of: model) }
        let targetMap = split.scaleTargets(targetScaling, as: model?.targetScaling)
        return LoadedData(
            training: split.training, validation: split.validation, scaling: map, targetScaling: targetMap,
            remarks: remarks)
    }

    private func split(remark: (String) -> Void) throws(PresetError) -> Dataset.Split {
        switch data {
        case .generator(let name, let parameters):
            do {
                return divided(try Generator.dataset(name, parameters: parameters, seed: seed))
            } catch {
                throw .configuration(complaint(about: "data", "\(error)"))
            }
        case .csv(let name, let options):
            let (path, bytes) = try contents(ofDataFile: name, key: "file")
            return divided(
                try reading {
                    try CSVReader.read(bytes, file: path, options: options, fields: fieldStyle, remark: remark)
                })
        case .names(let name):
            let (path, bytes) = try contents(ofDataFile: name, key: "names")
            return divided(try reading { try NameListReader.read(bytes, file: path).dataset })
        case .arrays(let name, let options):
            let arrays = try arrays(name, options, remark)
            return arrays.test.map { Dataset.Split(training: arrays.training.numbered, validation: $0.numbered) }
                ?? divided(arrays.training.numbered)
        case .images(let folder):
            let isArchive = folder.lowercased().hasSuffix(".zip")
            let archive = isArchive ? try contents(ofDataFile: folder, key: "images") : nil
            let images = try reading {
                try ImageFolder(
                    archive.map { try DataFolder(ZipArchive($0.bytes, file: $0.path)) }
                        ?? DataFolder(path: path(of: folder)))
            }
            return images.test.map { Dataset.Split(training: images.training.numbered, validation: $0.numbered) }
                ?? divided(images.training.numbered)
        case .pictures(let name, let options):
            let pictures = try pictures(name, options, remark)
            return pictures.test.map { Dataset.Split(training: pictures.training, validation: $0) }
                ?? divided(pictures.training)
        case .recordings(let path, let options): return try recordings(path, options, remark: remark)
        case .text, .simulator: preconditionFailure("neither is a list of examples")
        }
    }

    private func pictures(
        _ name: String, _ options: PictureOptions, _ remark: (String) -> Void
    ) throws(PresetError) -> PictureFolder {
        let folder = try folderOrArchive(name, key: "pictures")
        return try reading { try PictureFolder(folder, options, fields: fieldStyle, remark: remark) }
    }

    /// Returns a folder on the disk, an archive on the disk, or an embedded archive.
    func folderOrArchive(_ name: String, key: String) throws(PresetError) -> DataFolder {
        guard name.lowercased().hasSuffix(".zip") else {
            return try reading { try DataFolder(treeAt: path(of: name)) }
        }
        let (file, bytes) = try contents(ofDataFile: name, key: key)
        return try reading { try DataFolder(treeOf: ZipArchive(bytes, file: file)) }
    }

    private func arrays(
        _ name: String, _ options: ArrayOptions, _ remark: (String) -> Void
    ) throws(PresetError) -> NPZData {
        let folder = path(of: name)
        if Path.isFolder(folder) {
            return try reading {
                try NPZData(
                    NPZArchive(DataFolder(path: folder), options), options: options, fields: fieldStyle, remark: remark)
            }
        }
        let (path, bytes) = try contents(ofDataFile: name, key: "arrays")
        return try reading { try NPZData(bytes, file: path, options: options, fields: fieldStyle, remark: remark) }
    }

    /// Way in which advice names the preset's fields: one that is built in or made has no file to write them into.
    var fieldStyle: FieldStyle { directory == nil || !file.hasSuffix(".json") ? .option : .entry }

    /// Splits a dataset as the preset specifies, in order or at random.
    private func divided(_ data: Dataset) -> Dataset.Split {
        keepsOrder
            ? data.splitInOrder(validationFraction: validationFraction)
            : data.split(validationFraction: validationFraction, seed: seed)
    }

    /// Reads a text and splits it into training and validation parts, for windows of `context` characters.
    package func loadText(_ name: String, context: Int) throws(PresetError) -> (Corpus, Corpus.Split) {
        let (path, bytes) = try contents(ofDataFile: name, key: "text")
        return try reading {
            let corpus = try CorpusReader.read(bytes, file: path, minimumLength: 2 * (context + 1))
            return (
                corpus, try corpus.split(validationFraction: validationFraction, window: context + 1, file: path)
            )
        }
    }

    /// Calls a reader and wraps its error, which names the file and the position, in `PresetError.data`.
    func reading<Result>(_ read: () throws -> Result) throws(PresetError) -> Result {
        do { return try read() } catch { throw .data(reason: "\(error)") }
    }
}

// MARK: - Files

extension Preset {
    /// Returns a data file's path, as errors show it, and its bytes.
    ///
    /// A name is looked up beside the preset's own file first, then among the embedded files, so that a copy of a
    /// built-in preset works in any folder. For a built-in preset, a file that is not embedded is looked up from the
    /// current folder.
    func contents(ofDataFile name: String, key: String) throws(PresetError) -> (path: String, bytes: [UInt8]) {
        if directory == nil, let bytes = PresetCatalog.bytes(ofFile: name) { return (name, bytes) }
        let path = path(of: name)
        do {
            return (path, try FileContents.read(path, limit: PresetLimits.dataFileSize))
        } catch {
            guard error.isMissing else { throw .file(error) }
            if let bytes = PresetCatalog.bytes(ofFile: name) { return (name, bytes) }
            // A path was given as data; a name alone is one of the embedded files.
            throw directory == nil && !name.contains("/") ? .configuration(unknownFile(name, key: key)) : .file(error)
        }
    }

    /// Path of the file or folder of data as the preset writes it; nil for generators and simulators.
    private var writtenDataPath: String? {
        switch data {
        case .generator, .simulator: nil
        case .csv(let path, _), .names(let path), .arrays(let path, _), .images(let path), .recordings(let path, _),
            .text(let path, _), .pictures(let path, _):
            path
        }
    }

    /// Folder from the root on in which the data are looked up; nil where they are part of the program.
    package var folderOfOwnData: String? {
        guard let name = writtenDataPath, !name.hasPrefix("/"), Path.isTaken(path(of: name)),
            directory != nil || PresetCatalog.bytes(ofFile: name) == nil
        else { return nil }
        return Path.fromRoot(directory ?? ".")
    }

    /// Path of the file or folder of data that is not part of the program; nil where there is none.
    package var pathOfOwnData: String? {
        guard let name = writtenDataPath, name.hasPrefix("/") || folderOfOwnData != nil else { return nil }
        return path(of: name)
    }

    /// Looks the data up in the first of some folders that has them.
    package mutating func findOwnData(in folders: [String]) {
        guard let name = writtenDataPath, !name.hasPrefix("/") else { return }
        if let folder = folders.first(where: { Path.isTaken(Path.joined($0, name)) }) { directory = folder }
    }

    func path(of name: String) -> String {
        guard let directory, !name.hasPrefix("/") else { return name }
        return Path.joined(directory, name)
    }

    private func unknownFile(_ name: String, key: String) -> ConfigurationError {
        let known = PresetCatalog.fileNames.filter { !$0.hasSuffix(".json") && !$0.hasSuffix(".md") }
        return ConfigurationError(
            file: file, line: complaint(about: "data.\(key)", "").line, keyPath: "data.\(key)",
            .notAllowed(
                found: "the file name \(name.quotedForDisplay)",
                suggestion: Suggestion.closest(to: name, among: known), allowed: known))
    }
}

extension FileError {
    /// Whether the file does not exist.
    var isMissing: Bool { problem == .system(code: ENOENT) || problem == .system(code: ENOTDIR) }
}
