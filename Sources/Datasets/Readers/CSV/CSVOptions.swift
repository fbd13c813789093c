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
    /// Treatment of missing values.
    package var missing: Missing
    /// Columns that are not used, such as row numbers.
    package var ignore: [Column]
    /// Columns whose values are texts, whatever they look like.
    package var text: [Column] = []
    /// Columns that are used even if they say nothing, such as constant ones.
    package var keep: [Column] = []
    /// Decimal mark of the numbers.
    package var decimal = Decimal.auto
    /// Order of the parts of dates such as `03/04/2024`.
    package var dates = Dates.auto
    /// Size of the image that the features form; nil if they form none.
    package var image: ImageShape?

    /// Creates options; by default the file itself gives delimiter, header, target and task.
    package init(
        delimiter: Delimiter = .auto, header: Header = .auto, target: Column = .auto, task: Task = .auto,
        missing: Missing = .fill, ignore: [Column] = [], image: ImageShape? = nil
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
        /// The one of the others that divides the first rows into the same number of columns.
        case auto
        /// The characters `,`, `;`, horizontal tab and `|`.
        case comma, semicolon, tab, bar
        /// One blank or tab, or several.
        case blanks
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
        /// The one column that has a customary name, such as `target` or `label`; otherwise the last one.
        case auto
        /// Name in the header.
        case named(String)
        /// Number, counted from 1.
        case number(Int)
    }

    /// Kind of task.
    package enum Task: String, CaseIterable, Sendable, Hashable {
        /// A classification if the target is mostly text or has at most 20 distinct whole values that repeat; otherwise a
        /// regression.
        case auto
        /// Distinct targets become classes, or targets stay numbers to predict.
        case classification, regression
    }

    /// Treatment of a missing value: an empty field, or one of the words in `CSVMissingWords`.
    package enum Missing: String, CaseIterable, Sendable, Hashable {
        /// A number becomes the median of its column, and a text a category of its own; a row without target is left out.
        case fill
        /// Throws `CSVError.Problem.missingValue`, or leaves the row out.
        case error, skip
    }

    /// Decimal mark of the numbers.
    package enum Decimal: String, CaseIterable, Sendable, Hashable {
        /// A comma where some number can only be read so and none with a point; otherwise a point.
        case auto
        /// The characters `.` and `,`; the other one groups digits.
        case point, comma
    }

    /// Order of the parts of dates such as `03/04/2024`.
    package enum Dates: String, CaseIterable, Sendable, Hashable {
        /// The order in which every date of the column is a day; of two, the month comes first.
        case auto
        /// As in `31/12/2024`.
        case dayFirst = "day-first"
        /// As in `12/31/2024`.
        case monthFirst = "month-first"
        /// Dates are texts.
        case text
    }
}

extension CSVOptions.Delimiter {
    var byte: UInt8 {
        switch self {
        case .auto, .comma: UInt8(ascii: ",")
        case .semicolon: UInt8(ascii: ";")
        case .tab: UInt8(ascii: "\t")
        case .bar: UInt8(ascii: "|")
        case .blanks: UInt8(ascii: " ")
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
