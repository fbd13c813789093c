import Datasets

extension Preset {
    /// Draws or reads the data, splits them, and scales both parts by a map fitted on the training part.
    package func loadData() throws(PresetError) -> (
        training: Dataset, validation: Dataset, scaling: FeatureScaling
    ) {
        var split = try dataset().split(validationFraction: validationFraction, seed: seed)
        let map = split.scaleFeatures(scaling)
        return (split.training, split.validation, map)
    }

    private func dataset() throws(PresetError) -> Dataset {
        switch data {
        case .generator:
            do {
                return try DatasetLoader.load(data, resolve: { _ in [] }, seed: seed)
            } catch {
                throw .configuration(complaint(about: "data", "\(error)"))
            }
        case .csv(let name, let options):
            let (path, bytes) = try contents(ofDataFile: name)
            do {
                return try DatasetLoader.load(.csv(file: path, options: options), resolve: { _ in bytes }, seed: seed)
            } catch {
                throw .data(reason: "\(error)")
            }
        }
    }

    /// The file's path as errors show it, and its bytes.
    ///
    /// A name is looked for beside the preset's own file first, then among the data that the program carries, so that a
    /// copy of a built-in preset works in any folder.
    private func contents(ofDataFile name: String) throws(PresetError) -> (path: String, bytes: [UInt8]) {
        guard let directory else {
            guard let bytes = PresetCatalog.bytes(ofFile: name) else { throw .configuration(unknownFile(name)) }
            return (name, bytes)
        }
        let path = name.hasPrefix("/") ? name : Path.joined(directory, name)
        do {
            return (path, try AtomicFile.read(path, limit: PresetLimits.dataFileSize))
        } catch {
            if error.isMissing, let bytes = PresetCatalog.bytes(ofFile: name) { return (name, bytes) }
            throw .file(error)
        }
    }

    private func unknownFile(_ name: String) -> ConfigurationError {
        let known = PresetCatalog.fileNames.filter { $0.hasSuffix(".csv") }
        return ConfigurationError(
            file: file, line: complaint(about: "data.file", "").line, keyPath: "data.file",
            .notAllowed(
                found: "the file name \(name.quotedForDisplay)",
                suggestion: Suggestion.closest(to: name, among: known), allowed: known))
    }
}
