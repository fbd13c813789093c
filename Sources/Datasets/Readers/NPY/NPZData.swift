/// Examples from an NPZ file, NumPy's archive of named arrays.
///
/// Features are looked up under the names `x`, `X`, `features`, `data` and `images`, targets under `y`, `labels` and
/// `target`; or both under `x_train` and `y_train`, with `x_test` and `y_test` as a test part, as in Keras's data sets.
///
/// - Features have the shape [rows], [rows, features], [rows, height, width] for images, or four axes for images with
///   channels. Channels are the last axis, or the second if only that has a size of 1, 3 or 4. Pixels of type uint8 are
///   divided by 255.
/// - Targets of one integer, Boolean or text per row are classes, named by their values and in ascending order. So are
///   one-hot rows, with a single 1 among zeros, named by the position of the 1. All other targets are numbers to predict.
package struct NPZData: Sendable, Equatable {
    /// Training part; all examples if the file has no test part.
    package let training: Dataset
    /// Test part of the file; nil if it has none.
    package let test: Dataset?

    /// Names under which features are looked up, the first one present being used.
    package static let featureNames = ["x", "X", "features", "data", "images"]
    /// Names under which targets are looked up, the first one present being used.
    package static let targetNames = ["y", "labels", "target"]
    /// Maximum number of features per row.
    static let featureLimit = 1 << 24
    /// Maximum number of targets per row.
    static let targetLimit = 1_000
    /// Maximum number of classes.
    package static let classLimit = 1_000
}

extension NPZData {
    /// Reads the examples of an NPZ archive; `file` is its name in errors.
    package init(_ bytes: [UInt8], file: String) throws(DataFormatError) {
        let archive = try NPZArchive(bytes, file: file)
        let isSplit = archive.names.contains("x_train")
        let first =
            isSplit
            ? try NPZPart(archive, features: ["x_train"], targets: ["y_train"])
            : try NPZPart(archive, features: Self.featureNames, targets: Self.targetNames)
        let second =
            isSplit && archive.names.contains("x_test")
            ? try NPZPart(archive, features: ["x_test"], targets: ["y_test"], origins: first.origins) : nil
        if let second { try first.checkShapes(of: second) }
        let kind = try NPZTargets(first, second)
        training = kind.dataset(first)
        test = second.map { kind.dataset($0) }
    }
}

/// NPZ file: a zip archive with an NPY file for each named array.
package struct NPZArchive: Sendable {
    /// Name of the archive in errors.
    package let file: String
    /// Names of the arrays, in the archive's order.
    package let names: [String]
    private let archive: ZipArchive

    /// Reads the archive's directory; `file` is its name in errors.
    package init(_ bytes: [UInt8], file: String) throws(DataFormatError) {
        archive = try ZipArchive(bytes, file: file)
        self.file = file
        names = archive.names.filter { $0.hasSuffix(".npy") }.map { String($0.dropLast(4)) }
    }

    /// Reads the array called `name`; offsets in errors refer to its own, expanded file.
    package func array(_ name: String) throws(DataFormatError) -> NPYArray {
        try NPYReader.read(archive.contents(of: name + ".npy"), file: "\(file)/\(name).npy")
    }

    /// Reads the array called `name` as features, less their origins.
    func features(_ name: String, origins: [Double]?) throws(DataFormatError) -> (array: NPYArray, origins: [Double]) {
        try NPYReader.readFeatures(
            archive.contents(of: name + ".npy"), file: "\(file)/\(name).npy", origins: origins)
    }

    /// Reads the array called `name` as labels, which may be texts.
    package func labels(_ name: String) throws(DataFormatError) -> NPYArray {
        try NPYReader.readLabels(
            archive.contents(of: name + ".npy"), file: "\(file)/\(name).npy", limit: NPZData.classLimit)
    }
}
