/// What examples have that makes figures about them mislead.
package struct DataTraits: Hashable, Sendable {
    /// Share of a class among the examples.
    package struct ClassShare: Hashable, Sendable {
        /// Name of the class.
        package var name: String
        /// Number of its examples.
        package var count: Int
        /// Number of all examples.
        package var total: Int

        /// Creates the share of a class.
        package init(name: String, count: Int, total: Int) {
            (self.name, self.count, self.total) = (name, count, total)
        }
    }

    /// Rarest class, if it has less than a tenth of the examples that it would have if all classes had as many.
    package var rareClass: ClassShare?
    /// Name of a feature that tells the target by itself; nil if there is none.
    package var tellingFeature: String?
    /// Whether the loss weighs the classes.
    package var weighsClasses = false
    /// Whether the loss could weigh the classes.
    package var mayWeighClasses = true

    /// Creates traits of examples about which there is nothing to say.
    package init() {}
}

extension DataTraits {
    /// Share of an equal part of the examples below which a class is rare.
    package static let rareShare = 0.1

    /// Reads the traits of the rows of a table; other examples have features that mean nothing one by one.
    package init(_ data: Dataset) {
        self.init()
        rareClass = data.rareClass
        // Pixels mean nothing one by one.
        if data.schema != nil, data.imageShape == nil { tellingFeature = data.tellingFeature }
    }
}

extension Dataset {
    /// Rarest class if it is rare, as `DataTraits` says; nil otherwise.
    package var rareClass: DataTraits.ClassShare? {
        let counts = rowsOfClasses
        guard let names = classNames, let rarest = counts.indices.min(by: { counts[$0] < counts[$1] }),
            Double(counts[rarest] * counts.count) < DataTraits.rareShare * Double(count)
        else { return nil }
        return DataTraits.ClassShare(name: names[rarest], count: counts[rarest], total: count)
    }

    /// Name of the first feature that tells the target by itself.
    ///
    /// Sorted by it the classes stand in one stretch each, or a number to predict lies on a line over it. Judged are at
    /// most a thousand rows and a thousand features; of fewer than thirty rows it may be chance.
    var tellingFeature: String? {
        guard count >= Self.leastJudgedRows, targetWidth == 1, !featureNames.isEmpty else { return nil }
        let stride = max(1, (count + Self.judgedRows - 1) / Self.judgedRows)
        let rows = Array(Swift.stride(from: 0, to: count, by: stride))
        for feature in 0..<min(featureCount, Self.judgedFeatures) {
            let pairs = rows.map { (features[$0 * featureCount + feature], targets[$0]) }
            if classNames == nil ? Self.isLine(pairs) : Self.isSorted(pairs) { return featureNames[feature] }
        }
        return nil
    }

    private static let leastJudgedRows = 30
    private static let (judgedRows, judgedFeatures) = (1_000, 1_000)
    /// R² from which a line is as good as the target itself.
    private static let lineFit = 0.9999

    /// Whether each class is one stretch of the values, and no value has two classes.
    private static func isSorted(_ pairs: [(value: Float, target: Float)]) -> Bool {
        let sorted = pairs.sorted { ($0.value, $0.target) < ($1.value, $1.target) }
        var seen: Set<Float> = []
        var last: (value: Float, target: Float)?
        for pair in sorted {
            defer { last = pair }
            if last?.target == pair.target { continue }
            if last?.value == pair.value || !seen.insert(pair.target).inserted { return false }
        }
        return seen.count > 1
    }

    private static func isLine(_ pairs: [(value: Float, target: Float)]) -> Bool {
        let count = Double(pairs.count)
        let means = pairs.reduce((0.0, 0.0)) { ($0.0 + Double($1.value) / count, $0.1 + Double($1.target) / count) }
        var (squares, products, targets) = (0.0, 0.0, 0.0)
        for pair in pairs {
            let (x, y) = (Double(pair.value) - means.0, Double(pair.target) - means.1)
            squares += x * x
            products += x * y
            targets += y * y
        }
        return squares > 0 && targets > 0 && products * products >= lineFit * squares * targets
    }
}
