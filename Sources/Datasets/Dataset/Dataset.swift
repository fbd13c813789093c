import Backprop

/// Examples to learn from: one row of features and one row of targets for each.
package struct Dataset: Sendable, Equatable {
    /// What the targets mean.
    package enum Kind: Sendable, Hashable {
        /// One target a row: the index of the row's class.
        case classification(classNames: [String])
        /// One real number a row for each name.
        case regression(targetNames: [String])
        /// A class at each of `length` places; −1 where none is asked for.
        case sequence(classNames: [String], length: Int)
        /// Up to `length` classes in their order, without places; −1 behind the last.
        case labels(classNames: [String], length: Int)
    }

    /// [count, featureCount], row by row.
    package let features: [Float]
    /// [count, targetWidth], row by row.
    package let targets: [Float]
    /// One for each feature, or none where the features are pixels, samples or places.
    package let featureNames: [String]
    /// The dimensions of one example's features.
    package let inputShape: Shape
    package let kind: Kind
    /// Set where a row of features is a picture.
    package let imageShape: ImageShape?
    package let count: Int

    package init(
        features: [Float], featureNames: [String], targets: [Float], kind: Kind, imageShape: ImageShape? = nil,
        inputShape: Shape? = nil
    ) {
        let count = targets.count / kind.targetWidth
        let shape = inputShape ?? imageShape.map { Shape($0.height, $0.width, 1) } ?? Shape(featureNames.count)
        precondition(featureNames.isEmpty || featureNames.count == shape.count, "a name for each feature, or none")
        precondition(targets.count == count * kind.targetWidth, "the last row of targets is cut short")
        precondition(features.count == count * shape.count, "features and targets differ in rows")
        precondition(imageShape.map { $0.pixelCount == shape.count } ?? true, "a picture needs all features")
        self.features = features
        self.targets = targets
        self.featureNames = featureNames
        self.kind = kind
        self.imageShape = imageShape
        self.inputShape = shape
        self.count = count
    }
}

extension Dataset {
    /// Numbers of one example's features.
    package var featureCount: Int { inputShape.count }
    package var targetWidth: Int { kind.targetWidth }
    /// The dimensions of one example's targets.
    package var targetShape: Shape { kind.targetShape }
    package var isEmpty: Bool { count == 0 }

    /// The names of the classes, or nil for a regression.
    package var classNames: [String]? {
        if case .classification(let names) = kind { names } else { nil }
    }

    /// The names of the classes that stand at the places of a sequence, or in a list of labels.
    package var vocabulary: [String]? {
        switch kind {
        case .sequence(let names, _), .labels(let names, _): names
        default: nil
        }
    }

    /// The class of a row of a classification.
    package func label(_ row: Int) -> Int {
        precondition(classNames != nil, "a regression has no classes")
        return Int(targets[row])
    }

    /// The same examples with other features of the same width, for instance scaled ones.
    package func replacingFeatures(_ features: [Float]) -> Dataset {
        Dataset(
            features: features, featureNames: featureNames, targets: targets, kind: kind, imageShape: imageShape,
            inputShape: inputShape)
    }

    /// The rows at these indices, in their order.
    package func selecting(_ rows: [Int]) -> Dataset {
        Dataset(
            features: Self.gather(rows, width: featureCount, from: features), featureNames: featureNames,
            targets: Self.gather(rows, width: targetWidth, from: targets), kind: kind, imageShape: imageShape,
            inputShape: inputShape)
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
        case .sequence(_, let length), .labels(_, let length): length
        }
    }

    /// The dimensions of a row of targets: a sequence has one class a place.
    package var targetShape: Shape {
        if case .sequence(_, let length) = self { Shape(length, 1) } else { Shape(targetWidth) }
    }
}

/// The width and height of the picture that a row of features makes, row by row from the top left.
package struct ImageShape: Sendable, Hashable {
    package let width: Int
    package let height: Int

    /// How many pixels a side may have.
    package static let sides = 1...65_536

    package init(width: Int, height: Int) {
        precondition(Self.sides.contains(width) && Self.sides.contains(height), "a side has 1 to 65,536 pixels")
        self.width = width
        self.height = height
    }

    package var pixelCount: Int { width * height }
}
