/// What a reader took the columns of a table for, and why.
package struct TableReport: Sendable {
    /// Columns in the order of the file.
    package let columns: [Column]
    /// Index of the column that is learnt.
    package let target: Int
    /// Clause that says why the target is the target.
    package let targetReason: String
    /// Number of rows, without the header.
    package let rowCount: Int
    /// Whether a first row names the columns.
    package let hasHeader: Bool
    /// Encoding of the file.
    package let encoding: CSVEncoding
    /// Character between two columns.
    package let delimiter: Character
    /// Decimal mark of the numbers.
    package let decimalMark: Character
    /// Whether the file begins with a byte order mark.
    package let hasByteOrderMark: Bool
    /// Sentences on what the reader decided by itself.
    package let remarks: [String]
    /// Examples of the table, or the reason why it cannot be learnt as it is.
    package let outcome: Result<Dataset, CSVError>

    /// Column of a table.
    package struct Column: Sendable, Equatable {
        /// Number of the column, counted from 1.
        package let number: Int
        /// Name in the header, harmless for a terminal; nil if there is none.
        package let name: String?
        /// Kind of its values.
        package let kind: Kind
        /// Part that the column plays.
        package let use: Use
        /// Way in which its values become numbers.
        package let reading: NumberReading
        /// Clause that says why the column was taken for its kind.
        package let reason: String
        /// Number of fields that miss their value.
        package let missing: Int
        /// Smallest and largest number; nil for a column of texts.
        package let range: ClosedRange<Double>?
        /// Number that stands for the missing values; nil if none is filled so.
        package let fill: Double?
        /// Categories in sorted order, each of which becomes a feature; empty for numbers and for the target.
        package let categories: [String]
    }

    /// Kinds of columns, with the words that reports use.
    package enum Kind: String, Sendable {
        /// Numbers that differ, and texts of a few kinds.
        case number, category
        /// The same value in every row.
        case constant
        /// Dates with or without times.
        case date
        /// Words such as yes and no.
        case yesNo = "yes or no"
        /// Texts that hardly repeat.
        case freeText = "free text"
        /// Whole numbers under the name of an identifier.
        case identifier
        /// Numbers of the rows.
        case rowNumbers = "row numbers"
        /// No values at all.
        case empty
    }

    /// Parts that a column plays, with the words that reports use.
    package enum Use: String, Sendable {
        /// The column is learnt, or learnt from.
        case target, feature
        /// The column is neither.
        case leftOut = "left out"
    }
}
