/// How the columns of a table become features and targets, so that another table can be read in the same way.
package struct TableSchema: Sendable, Hashable {
    /// Columns that are learnt from, in the order of their features.
    package var features: [Column]
    /// Column that is learnt.
    package var target: Column
    /// Whether a first row names the columns.
    package var hasHeader: Bool

    /// Column of a table.
    package struct Column: Sendable, Hashable {
        /// Name in the header; nil if there is none.
        package var name: String?
        /// Number of the column in the table that was learnt, counted from 1.
        package var number: Int
        /// Meaning of its values.
        package var values: Values
        /// Way in which its fields become numbers.
        package var reading = NumberReading.plain
        /// Number that stands for a missing value; nil if there is none.
        package var fill: Double?

        /// Creates a column.
        package init(name: String?, number: Int, values: Values) {
            self.name = name
            self.number = number
            self.values = values
        }
    }

    /// Meanings of a column's values.
    package enum Values: Sendable, Hashable {
        /// Numbers, less `origin` before they are rounded to Float.
        case numbers(origin: Double)
        /// One of these texts, in the order of their features or classes; an empty one stands for a missing value.
        case texts([String])
    }

    /// Creates a schema.
    package init(features: [Column], target: Column, hasHeader: Bool) {
        self.features = features
        self.target = target
        self.hasHeader = hasHeader
    }
}

extension TableSchema.Column {
    /// Number subtracted from its values; 0 for texts.
    package var origin: Double { if case .numbers(let origin) = values { origin } else { 0 } }

    /// Number of features that the column gives: one for numbers, one for each text.
    package var featureCount: Int {
        switch values {
        case .numbers: 1
        case .texts(let texts): texts.count
        }
    }
}

extension TableSchema {
    /// Number of features that a row gives.
    package var featureCount: Int { features.reduce(0) { $0 + $1.featureCount } }

    /// Origin of each feature.
    package var origins: [Double] {
        features.flatMap { Array(repeating: $0.origin, count: $0.featureCount) }
    }
}
