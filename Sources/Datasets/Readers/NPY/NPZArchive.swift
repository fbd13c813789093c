import Text

/// Named arrays: an NPZ file, which is a zip archive with an NPY file for each, or a folder of NPY files.
package struct NPZArchive: Sendable {
    /// Name of the archive in errors.
    package let file: String
    /// Names of the arrays, in the archive's order.
    package let names: [String]
    private let contents: @Sendable (String) throws(DataFormatError) -> [UInt8]

    /// Reads the archive's directory; `file` is its name in errors.
    package init(_ bytes: [UInt8], file: String) throws(DataFormatError) {
        let archive = try ZipArchive(bytes, file: file)
        self.file = file
        names = archive.names.filter { $0.hasSuffix(".npy") }.map { String($0.dropLast(4)) }
        contents = { name throws(DataFormatError) in try archive.contents(of: name) }
    }

    /// Reads those NPY files of a folder that are called as features and targets usually are, or as the options say.
    ///
    /// Throws `DataFormatError`, or what the folder throws if a file cannot be read.
    package init(_ folder: DataFolder, _ options: ArrayOptions) throws {
        let usual = NPZNames.all(options)
        let files = folder.fileNames.filter { $0.hasSuffix(".npy") && usual.contains(String($0.dropLast(4))) }
        var bytes: [String: [UInt8]] = [:]
        for name in files { bytes[name] = try folder.read(name) }
        let known = bytes
        let path = folder.path
        file = path
        names = files.map { String($0.dropLast(4)) }
        contents = { name throws(DataFormatError) in
            guard let bytes = known[name] else { throw DataFormatError(path, .wholeFile, ZipProblem.noEntry(name)) }
            return bytes
        }
    }

    private func bytes(_ name: String) throws(DataFormatError) -> [UInt8] { try contents(name + ".npy") }

    private func path(_ name: String) -> String { "\(file)/\(name).npy" }

    /// Reads the array called `name`; offsets in errors refer to its own, expanded file.
    package func array(_ name: String) throws(DataFormatError) -> NPYArray {
        try NPYReader.read(bytes(name), file: path(name))
    }

    /// Reads the array called `name` as features, less their origins.
    func features(_ name: String, origins: [Double]?) throws(DataFormatError) -> (array: NPYArray, origins: [Double]) {
        try NPYReader.readFeatures(bytes(name), file: path(name), origins: origins)
    }

    /// Reads the array called `name` as labels, which may be texts.
    package func labels(_ name: String) throws(DataFormatError) -> NPYArray {
        try NPYReader.readLabels(bytes(name), file: path(name), limit: NPZData.classLimit)
    }

    /// Reads the array called `name` as targets: labels, which may be texts, or numbers less their origins, as features are.
    func targets(_ name: String, origins: [Double]?) throws(DataFormatError) -> (array: NPYArray, origins: [Double]) {
        let array = try labels(name)
        let isWide = array.labels.isEmpty && array.type.exceedsFloat && (1...2).contains(array.shape.count)
        return isWide ? try features(name, origins: origins) : (array, [])
    }

    /// Reads the first list of `count` different texts under one of these names; nil if there is none.
    func texts(_ wanted: [String], count: Int) throws(DataFormatError) -> [String]? {
        for name in wanted where names.contains(name) {
            guard let array = try? labels(name), array.shape == [count], array.labels.count == count else { continue }
            return array.labels.map { $0.clipped(to: 60) }
        }
        return nil
    }
}

/// Names under which features and targets are found.
struct NPZNames {
    let features: [String]
    let targets: [String]
    /// Names of a part that is kept back, and of one that is left aside because there are two.
    var heldBack: (features: String, targets: String)?
    var leftAside: String?

    /// Pairs of names of a training part, as Keras, MedMNIST and others have them.
    private static let training = [
        ("x_train", "y_train"), ("X_train", "y_train"), ("train_images", "train_labels"), ("train_x", "train_y"),
        ("train_data", "train_labels"),
    ]
    /// Words in place of "train" in the names of a part that is kept back, the first one present being used.
    private static let heldBackWords = ["val", "valid", "validation", "test"]

    /// Finds the arrays among those of an archive; `options` may name them.
    init(_ archive: [String], _ options: ArrayOptions) {
        let pair = Self.training.first { archive.contains($0.0) }
        let isNamed = options.featuresKey != nil || options.targetsKey != nil
        guard let first = options.featuresKey ?? (isNamed ? nil : pair?.0) else {
            features = NPZData.featureNames
            targets = options.targetsKey.map { [$0] } ?? NPZData.targetNames
            return
        }
        let second = options.targetsKey ?? Self.training.first { $0.0 == first }?.1
        features = [first]
        targets = second.map { [$0] } ?? NPZData.targetNames
        guard let second, first.contains("train"), second.contains("train") else { return }
        let parts = Self.heldBackWords.map { (first.replacing("train", with: $0), second.replacing("train", with: $0)) }
            .filter { archive.contains($0.0) }
        heldBack = parts.first.map { (features: $0.0, targets: $0.1) }
        leftAside = parts.dropFirst().last?.0
    }

    /// Whether a name is the first or the second of the pairs of a training part.
    static func isTraining(_ name: String, _ place: Int) -> Bool {
        training.contains { (place == 0 ? $0.0 : $0.1) == name }
    }

    /// All names that features and targets may have.
    static func all(_ options: ArrayOptions) -> Set<String> {
        let pairs = training.flatMap { [$0.0, $0.1] }
        let parts = pairs.flatMap { name in heldBackWords.map { name.replacing("train", with: $0) } }
        return Set(NPZData.featureNames + NPZData.targetNames + pairs + parts)
            .union([options.featuresKey, options.targetsKey].compactMap(\.self))
    }
}
