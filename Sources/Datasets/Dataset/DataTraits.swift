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
    /// Features that tell the target by themselves, or nearly; at most ten.
    package var tellingFeatures: [TellingFeature] = []
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
        if data.schema != nil, data.imageShape == nil { tellingFeatures = data.tellingFeatures }
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
}
