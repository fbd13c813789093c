import Text

/// Examples from NumPy's arrays: an NPZ file, an NPY file, or a folder of NPY files.
///
/// Features are looked up under the names `x`, `X`, `features`, `data`, `images`, `inputs` and `arr_0`, targets under `y`,
/// `Y`, `labels`, `label`, `target`, `targets` and `arr_1`; or both under `x_train` and `y_train`, with `x_test` and
/// `y_test` as a test part, as in Keras's data sets, or under `train_images` and `train_labels`, as in MedMNIST. A single
/// array of two axes is a table, whose last column is the target.
///
/// - Features have the shape [rows], [rows, features], [rows, height, width] for images, or four axes for images with
///   channels. Channels are the last axis, or the second if only that has a size of 1, 3 or 4. Pixels of type uint8 are
///   divided by 255.
/// - Targets of one text or truth value a row are classes, and so are few whole numbers, named by their values and in
///   ascending order, and one-hot rows, with a single 1 among zeros, named by the position of the 1. All other targets
///   are numbers to predict.
package struct NPZData: Sendable, Equatable {
    /// Training part; all examples if the file has no test part.
    package let training: Dataset
    /// Test part of the file; nil if it has none.
    package let test: Dataset?
    /// Names of the arrays of features and targets; nil where the targets are a table's last column.
    package let names: (features: String, targets: String?)

    /// Names under which features are looked up, the first one present being used.
    package static let featureNames = ["x", "X", "features", "data", "images", "inputs", "arr_0"]
    /// Names under which targets are looked up, the first one present being used.
    package static let targetNames = ["y", "Y", "labels", "label", "target", "targets", "arr_1"]
    /// Whether an array of this name holds features, or targets, of one part or of the training part.
    package static func isFeatures(_ name: String) -> Bool {
        featureNames.contains(name) || NPZNames.isTraining(name, 0)
    }
    /// Whether an array of this name holds targets, of one part or of the training part.
    package static func isTargets(_ name: String) -> Bool { targetNames.contains(name) || NPZNames.isTraining(name, 1) }
    /// Names under which the names of classes and of features are looked up.
    private static let classNameNames = ["target_names", "class_names", "label_names", "classes"]
    private static let featureNameNames = ["feature_names", "columns"]
    /// Maximum number of features per row.
    static let featureLimit = 1 << 24
    /// Maximum number of targets per row.
    static let targetLimit = 1_000
    /// Maximum number of classes.
    package static let classLimit = 1_000
    /// Maximum number of distinct whole numbers that are taken for classes however few rows each of them has.
    static let classesByDefault = CSVLimits.classesByDefault

    /// Whether two sets hold the same examples under the same names.
    package static func == (left: Self, right: Self) -> Bool {
        left.training == right.training && left.test == right.test && left.names == right.names
    }
}

extension NPZData {
    /// Reads the examples of an NPZ archive or of a single NPY array, gzipped or not; `file` is its name in errors.
    ///
    /// `fields` tells how advice names a preset's fields, and `remark` receives a sentence on each thing that the reader
    /// decided by itself.
    package init(
        _ bytes: [UInt8], file: String, options: ArrayOptions = ArrayOptions(), fields: FieldStyle = .entry,
        remark: (String) -> Void = { _ in }
    ) throws(DataFormatError) {
        let bytes = Gzip.isCompressed(bytes) ? try Gzip.expand(bytes, file: file) : bytes
        if NPYReader.isArray(bytes) {
            let (table, origins) = try NPYReader.readFeatures(bytes, file: file, origins: nil)
            let part = try NPZPart(table: table, origins, name: "the array", file: file)
            try self.init(part, nil, options, fields, remark)
        } else {
            try self.init(NPZArchive(bytes, file: file), options: options, fields: fields, remark: remark)
        }
    }

    /// Reads the examples among named arrays.
    package init(
        _ archive: NPZArchive, options: ArrayOptions = ArrayOptions(), fields: FieldStyle = .entry,
        remark: (String) -> Void = { _ in }
    ) throws(DataFormatError) {
        let names = NPZNames(archive.names, options)
        if options.targetsKey == nil, let table = Self.table(among: archive.names, names) {
            let (array, origins) = try archive.features(table, origins: nil)
            let part = try NPZPart(table: array, origins, name: table, file: archive.file)
            try self.init(part, nil, options, fields, remark)
            return
        }
        let first = try NPZPart(archive, features: names.features, targets: names.targets)
        var second: NPZPart?
        if let part = names.heldBack {
            second = try NPZPart(archive, features: [part.features], targets: [part.targets], like: first)
        }
        if let second { try first.checkShapes(of: second) }
        if let aside = names.leftAside, let kept = names.heldBack {
            remark("\(kept.features) is kept back for validation, and \(aside) is not read")
        }
        try self.init(first, second, options, fields, remark) { kind throws(DataFormatError) in
            if let count = kind.countedClasses, let names = try Self.classNames(archive, count: count) {
                kind.name(names)
            }
            guard first.shape.count == 1 else { return [] }
            return try archive.texts(Self.featureNameNames, count: first.shape[0]) ?? []
        }
    }

    private init(
        _ first: NPZPart, _ second: NPZPart?, _ options: ArrayOptions, _ fields: FieldStyle,
        _ remark: (String) -> Void,
        naming: (inout NPZTargets) throws(DataFormatError) -> [String] = { _ in [] }
    ) throws(DataFormatError) {
        var kind = try NPZTargets(first, second, options.task)
        if let sentence = kind.remark(first, options.task, fields) { remark(sentence) }
        let featureNames = try naming(&kind)
        training = kind.dataset(first, featureNames)
        test = second.map { kind.dataset($0, featureNames) }
        names = (first.featureName, first.isTable ? nil : first.targetName)
    }

    /// Returns the names of `count` classes that an archive lists; nil if it lists none.
    static func classNames(_ archive: NPZArchive, count: Int) throws(DataFormatError) -> [String]? {
        try archive.texts(classNameNames, count: count)
    }

    /// Returns the only array of an archive where none is called as features or targets are.
    private static func table(among archive: [String], _ names: NPZNames) -> String? {
        let isAlone = archive.count == 1 && !names.targets.contains(where: archive.contains)
        return isAlone && names.features.contains(archive[0]) ? archive[0] : nil
    }
}
