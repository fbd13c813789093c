/// Examples from an NPZ file, NumPy's archive of named arrays.
///
/// Features are looked for under the names `x`, `X`, `features`, `data` and `images`, targets under `y`, `labels` and
/// `target`; or under `x_train` and `y_train`, with `x_test` and `y_test` as a test part, as in Keras's data sets.
///
/// - Features are [rows], [rows, numbers], pictures [rows, height, width], or pictures with channels, which stand last, or
///   second where there are 1, 3 or 4 of them. Pixels of type uint8 are divided by 255.
/// - One whole number or truth value a row as target is a class, named by its value, the classes in rising order.
///   Everything else is numbers to predict.
package struct NPZData: Sendable, Equatable {
    package let training: Dataset
    /// The file's own test part; nil where it has none.
    package let test: Dataset?

    package static let featureNames = ["x", "X", "features", "data", "images"]
    package static let targetNames = ["y", "labels", "target"]
    /// Numbers a row of features.
    package static let featureLimit = 1 << 24
    /// Numbers a row of targets.
    package static let targetLimit = 1_000
    package static let classLimit = 1_000
}

extension NPZData {
    package init(_ bytes: [UInt8], file: String) throws(DataFormatError) {
        let archive = try NPZArchive(bytes, file: file)
        let isSplit = archive.names.contains("x_train")
        let first =
            isSplit
            ? try NPZPart(archive, features: ["x_train"], targets: ["y_train"])
            : try NPZPart(archive, features: Self.featureNames, targets: Self.targetNames)
        let second =
            isSplit && archive.names.contains("x_test")
            ? try NPZPart(archive, features: ["x_test"], targets: ["y_test"]) : nil
        if let second { try first.checkShapes(of: second) }
        let kind = try NPZTargets(first, second)
        training = kind.dataset(first)
        test = second.map { kind.dataset($0) }
    }
}

/// An NPZ file: a zip archive with an NPY file for each named array.
package struct NPZArchive: Sendable {
    /// The archive, as errors name it.
    package let file: String
    /// The arrays' names, in the archive's order.
    package let names: [String]
    private let archive: ZipArchive

    package init(_ bytes: [UInt8], file: String) throws(DataFormatError) {
        archive = try ZipArchive(bytes, file: file)
        self.file = file
        names = archive.names.filter { $0.hasSuffix(".npy") }.map { String($0.dropLast(4)) }
    }

    /// The array of this name; its offsets in errors are those in its own, expanded file.
    package func array(_ name: String) throws(DataFormatError) -> NPYArray {
        try NPYReader.read(archive.contents(of: name + ".npy"), file: "\(file)/\(name).npy")
    }
}
