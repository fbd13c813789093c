import Backprop

/// Examples to learn from, each with one row of features and one row of targets.
package struct Dataset: Sendable, Equatable {
    /// Kinds of task, which give the targets their meaning.
    package enum Kind: Sendable, Hashable {
        /// One target per row: the index of the row's class.
        case classification(classNames: [String])
        /// One real number per row for each name.
        case regression(targetNames: [String])
        /// A class index at each of `length` time steps; −1 where a time step has no target.
        case sequence(classNames: [String], length: Int)
        /// Up to `length` class indices in order, without alignment to time steps; −1 after the last.
        case labels(classNames: [String], length: Int)
    }

    /// [count, featureCount], row by row, each less its feature's origin.
    package internal(set) var features: [Float]
    /// Number subtracted from each feature before it was rounded to Float; empty if none was.
    package internal(set) var featureOrigins: [Double]
    /// [count, targetWidth], row by row, each less its target's origin.
    package internal(set) var targets: [Float]
    /// Number subtracted from each target before it was rounded to Float; empty if none was.
    package internal(set) var targetOrigins: [Double]
    /// Name of each feature; empty where the features are pixels, audio samples or time steps.
    package internal(set) var featureNames: [String]
    /// Shape of one example's features.
    package internal(set) var inputShape: Shape
    /// Kind of task.
    package internal(set) var kind: Kind
    /// Size of the image that a row of features forms; nil if it forms none.
    package internal(set) var imageShape: ImageShape?
    /// Columns of the table that the examples are rows of; nil if they come from elsewhere.
    package internal(set) var schema: TableSchema?
    /// Number of examples.
    package internal(set) var count: Int
    /// Where the examples come from; nil if that is not known.
    package internal(set) var places: ExamplePlaces?

    /// Creates a dataset from features and targets, both row by row and less their origins.
    ///
    /// Without an `inputShape` the shape is that of the image, [height, width, 1], or else [featureNames.count].
    package init(
        features: [Float], featureNames: [String], targets: [Float], kind: Kind, imageShape: ImageShape? = nil,
        inputShape: Shape? = nil, featureOrigins: [Double] = [], targetOrigins: [Double] = [],
        schema: TableSchema? = nil, places: ExamplePlaces? = nil
    ) {
        let count = targets.count / kind.targetWidth
        let shape = inputShape ?? imageShape.map { Shape($0.height, $0.width, 1) } ?? Shape(featureNames.count)
        precondition(featureNames.isEmpty || featureNames.count == shape.count, "a name for each feature, or none")
        precondition(targets.count == count * kind.targetWidth, "the last row of targets is cut short")
        precondition(features.count == count * shape.count, "features and targets differ in rows")
        precondition(imageShape.map { $0.pixelCount == shape.count } ?? true, "a picture needs all features")
        precondition(places.map { $0.count == count } ?? true, "a place for each example, or none")
        precondition(
            featureOrigins.isEmpty || featureOrigins.count == shape.count, "an origin for each feature, or none")
        self.features = features
        self.featureOrigins = featureOrigins
        self.targets = targets
        self.targetOrigins = targetOrigins
        self.featureNames = featureNames
        self.kind = kind
        self.imageShape = imageShape
        self.inputShape = shape
        self.schema = schema
        self.count = count
        self.places = places
    }
}

extension Dataset {
    /// Number of features per example.
    package var featureCount: Int { inputShape.count }
    /// Number of targets per example.
    package var targetWidth: Int { kind.targetWidth }
    /// Shape of one example's targets.
    package var targetShape: Shape { kind.targetShape }
    /// Whether there are no examples.
    package var isEmpty: Bool { count == 0 }

    /// Names of the classes, or of the numbers to predict.
    package var outputNames: [String] { kind.outputNames }

    /// Class names of a classification; nil for any other kind.
    package var classNames: [String]? { kind.classNames }

    /// Class names of a sequence or of a list of labels; nil for any other kind.
    package var vocabulary: [String]? {
        switch kind {
        case .sequence(let names, _), .labels(let names, _): names
        default: nil
        }
    }

    /// Returns the class index of a row; the dataset must be a classification.
    package func label(_ row: Int) -> Int {
        precondition(classNames != nil, "a regression has no classes")
        return Int(targets[row])
    }

    /// Returns the same examples with other features of the same width and no origins, for instance scaled ones.
    package func replacingFeatures(_ features: [Float]) -> Dataset {
        precondition(features.count == self.features.count, "features and targets differ in rows")
        var copy = self
        (copy.features, copy.featureOrigins) = (features, [])
        return copy
    }

    /// Returns the same examples with other targets of the same width and no origins, for instance scaled ones.
    package func replacingTargets(_ targets: [Float]) -> Dataset {
        precondition(targets.count == self.targets.count, "features and targets differ in rows")
        var copy = self
        (copy.targets, copy.targetOrigins) = (targets, [])
        return copy
    }

    /// Copy of the dataset whose examples are called by their numbers, unless their places are known.
    package var numbered: Dataset {
        var copy = self
        copy.places = places ?? .rows(Array(1..<count + 1))
        return copy
    }

    /// Returns the rows at these indices, in the order of the indices.
    package func selecting(_ rows: [Int]) -> Dataset {
        var copy = self
        copy.features = Self.gather(rows, width: featureCount, from: features)
        copy.targets = Self.gather(rows, width: targetWidth, from: targets)
        copy.count = rows.count
        copy.places = places?.selecting(rows)
        return copy
    }

    private static func gather(_ rows: [Int], width: Int, from values: [Float]) -> [Float] {
        var gathered: [Float] = []
        gathered.reserveCapacity(rows.count * width)
        for row in rows { gathered.append(contentsOf: values[row * width..<(row + 1) * width]) }
        return gathered
    }
}

extension Dataset.Kind {
    /// Names of the classes, or of the numbers to predict.
    package var outputNames: [String] {
        switch self {
        case .classification(let names), .regression(let names), .sequence(let names, _), .labels(let names, _): names
        }
    }

    /// Class names of a classification; nil for any other kind.
    package var classNames: [String]? {
        if case .classification(let names) = self { names } else { nil }
    }

    /// Number of targets per row.
    package var targetWidth: Int {
        switch self {
        case .classification: 1
        case .regression(let names): names.count
        case .sequence(_, let length), .labels(_, let length): length
        }
    }

    /// Shape of a row of targets: [length, 1] for a sequence, otherwise [targetWidth].
    package var targetShape: Shape {
        if case .sequence(_, let length) = self { Shape(length, 1) } else { Shape(targetWidth) }
    }
}

/// Size of the image that a row of features forms, row by row from the top left.
package struct ImageShape: Sendable, Hashable {
    /// Width in pixels.
    package let width: Int
    /// Height in pixels.
    package let height: Int

    /// Allowed lengths of a side in pixels.
    package static let sides = 1...65_536

    /// Creates a size whose sides must be allowed lengths.
    package init(width: Int, height: Int) {
        precondition(Self.sides.contains(width) && Self.sides.contains(height), "a side has 1 to 65,536 pixels")
        self.width = width
        self.height = height
    }

    /// Number of pixels.
    package var pixelCount: Int { width * height }
}
