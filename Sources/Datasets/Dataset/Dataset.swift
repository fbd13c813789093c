/// Examples to learn from: one row of features and one row of targets for each.
package struct Dataset: Sendable, Equatable {
    /// What the targets mean.
    package enum Kind: Sendable, Hashable {
        /// One target a row: the index of the row's class.
        case classification(classNames: [String])
        /// One real number a row for each name.
        case regression(targetNames: [String])
    }

    /// [count, featureCount], row by row.
    package let features: [Float]
    /// [count, targetWidth], row by row.
    package let targets: [Float]
    package let featureNames: [String]
    package let kind: Kind
    /// Set where a row of features is a picture.
    package let imageShape: ImageShape?
    package let count: Int

    package init(
        features: [Float], featureNames: [String], targets: [Float], kind: Kind, imageShape: ImageShape? = nil
    ) {
        let count = targets.count / kind.targetWidth
        precondition(!featureNames.isEmpty, "a dataset needs at least one feature")
        precondition(targets.count == count * kind.targetWidth, "the last row of targets is cut short")
        precondition(features.count == count * featureNames.count, "features and targets differ in rows")
        precondition(imageShape.map { $0.pixelCount == featureNames.count } ?? true, "a picture needs all features")
        self.features = features
        self.targets = targets
        self.featureNames = featureNames
        self.kind = kind
        self.imageShape = imageShape
        self.count = count
    }
}

extension Dataset {
    package var featureCount: Int { featureNames.count }
    package var targetWidth: Int { kind.targetWidth }
    package var isEmpty: Bool { count == 0 }

    /// The names of the classes, or nil for a regression.
    package var classNames: [String]? {
        if case .classification(let names) = kind { names } else { nil }
    }

    /// The class of a row of a classification.
    package func label(_ row: Int) -> Int {
        precondition(classNames != nil, "a regression has no classes")
        return Int(targets[row])
    }

    /// The same examples with other features of the same width, for instance scaled ones.
    package func replacingFeatures(_ features: [Float]) -> Dataset {
        Dataset(
            features: features, featureNames: featureNames, targets: targets, kind: kind, imageShape: imageShape)
    }

    /// The rows at these indices, in their order.
    package func selecting(_ rows: [Int]) -> Dataset {
        Dataset(
            features: Self.gather(rows, width: featureCount, from: features), featureNames: featureNames,
            targets: Self.gather(rows, width: targetWidth, from: targets), kind: kind, imageShape: imageShape)
    }

    private static func gather(_ rows: [Int], width: Int, from values: [Float]) -> [Float] {
        var gathered: [Float] = []
        gathered.reserveCapacity(rows.count * width)
        for row in rows { gathered.append(contentsOf: values[row * width..<(row + 1) * width]) }
        return gathered
    }
}

extension Dataset.Kind {
    /// How many numbers a row of targets holds.
    package var targetWidth: Int {
        switch self {
        case .classification: 1
        case .regression(let names): names.count
        }
    }
}
