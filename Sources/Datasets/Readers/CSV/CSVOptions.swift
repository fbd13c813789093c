/// Options for reading a CSV file, with the raw values that presets use.
package struct CSVOptions: Sendable, Hashable {
    /// Character between the columns of a row.
    package var delimiter: Delimiter
    /// Presence of a header, a first row that names the columns.
    package var header: Header
    /// Column to predict.
    package var target: Column
    /// Kind of task.
    package var task: Task
    /// Treatment of rows with a missing value.
    package var missing: Missing
    /// Columns that are not used, such as row numbers.
    package var ignore: [Column]
    /// Size of the image that the features form; nil if they form none.
    package var image: ImageShape?

    /// Creates options; by default the file itself gives delimiter, header, target and task.
    package init(
        delimiter: Delimiter = .auto, header: Header = .auto, target: Column = .auto, task: Task = .auto,
        missing: Missing = .error, ignore: [Column] = [], image: ImageShape? = nil
    ) {
        self.delimiter = delimiter
        self.header = header
        self.target = target
        self.task = task
        self.missing = missing
        self.ignore = ignore
        self.image = image
    }
}

extension CSVOptions {
    /// Character between the columns of a row.
    package enum Delimiter: String, CaseIterable, Sendable, Hashable {
        /// The one of the other three that divides the first rows into the same number of columns.
        case auto
        /// The characters `,`, `;` and horizontal tab.
        case comma, semicolon, tab
    }

    /// Presence of a header, a first row that names the columns.
    package enum Header: String, CaseIterable, Sendable, Hashable {
        /// A header if the first row holds only texts and empty fields, and either some column has numbers below it or
        /// no field occurs again in its column.
        case auto
        /// The first row always names the columns, or always holds values.
        case present, absent
    }

    /// Column as a preset names it, by its name or number, or found by the reader.
    package enum Column: Sendable, Hashable {
        /// The one column that is called `label`, `labels`, `class` or `target`; otherwise the last one.
        case auto
        /// Name in the header.
        case named(String)
        /// Number, counted from 1.
        case number(Int)
    }

    /// Kind of task.
    package enum Task: String, CaseIterable, Sendable, Hashable {
        /// A classification if the target is mostly text or has at most 20 distinct values, all whole; otherwise a
        /// regression.
        case auto
        /// Distinct targets become classes, or targets stay numbers to predict.
        case classification, regression
    }

    /// Treatment of a row with a missing value: an empty field, or one of the words in `CSVMissingWords`.
    package enum Missing: String, CaseIterable, Sendable, Hashable {
        /// Throws `CSVError.Problem.missingValue`, or leaves the row out.
        case error, skip
    }
}

extension CSVOptions.Delimiter {
    var byte: UInt8 {
        switch self {
        case .auto, .comma: UInt8(ascii: ",")
        case .semicolon: UInt8(ascii: ";")
        case .tab: UInt8(ascii: "\t")
        }
    }
}

/// Limits that keep memory in proportion to the size of a file.
enum CSVLimits {
    static let bytesInRow = 1 << 20
    static let columns = 1 << 16
    static let classes = 1_000
    /// Maximum number of distinct texts in a categorical column, each of which becomes a feature.
    static let categories = 256
    /// Maximum number of distinct whole numbers that `task: auto` takes for classes.
    static let classesByDefault = 20

    /// Maximum number of values in the table of features: 16 bytes for each byte of the file, and at least 16 MiB.
    static func values(forFileOf bytes: Int) -> Int { max(1 << 22, 4 * bytes) }
}
