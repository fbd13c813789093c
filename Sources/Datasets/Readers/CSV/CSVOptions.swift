/// How a CSV file is to be understood. The raw values are the words that presets use.
package struct CSVOptions: Sendable, Hashable {
    package var delimiter: Delimiter
    package var header: Header
    package var target: Column
    package var task: Task
    package var missing: Missing
    /// Columns that are not used, such as a row's number.
    package var ignore: [Column]
    /// Set where the features are a picture.
    package var image: ImageShape?

    package init(
        delimiter: Delimiter = .comma, header: Header = .auto, target: Column = .last, task: Task = .auto,
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
    /// What stands between the columns of a row.
    package enum Delimiter: String, CaseIterable, Sendable, Hashable {
        case comma, semicolon, tab
    }

    /// Whether the first row names the columns.
    package enum Header: String, CaseIterable, Sendable, Hashable {
        /// It does if none of its fields is a number, and either a column goes on with numbers
        /// or no field of it occurs again in its column.
        case auto
        case present, absent
    }

    /// A column by what the user knows of it.
    package enum Column: Sendable, Hashable {
        case last
        case named(String)
        /// Counted from 1.
        case number(Int)
    }

    /// What is to be learned.
    package enum Task: String, CaseIterable, Sendable, Hashable {
        /// A classification if the target is mostly text, or whole numbers of which at most 20 differ; else a regression.
        case auto
        case classification, regression
    }

    /// What happens to a row that misses a value: an empty field, `NA`, `N/A`, `null`, `NaN` or `?`.
    package enum Missing: String, CaseIterable, Sendable, Hashable {
        case error, skip
    }
}

extension CSVOptions.Delimiter {
    var byte: UInt8 {
        switch self {
        case .comma: UInt8(ascii: ",")
        case .semicolon: UInt8(ascii: ";")
        case .tab: UInt8(ascii: "\t")
        }
    }
}

/// What a CSV file may ask for, so that no file takes memory out of proportion to its size.
enum CSVLimits {
    static let bytesInRow = 1 << 20
    static let columns = 1 << 16
    static let classes = 1_000
    /// Different texts in one column of categories, each of which becomes a feature.
    static let categories = 256
    /// Different whole numbers that `task: auto` still takes for classes.
    static let classesByDefault = 20

    /// Numbers in the table of features: 16 bytes for each byte of the file, and 16 MiB in any case.
    static func values(forFileOf bytes: Int) -> Int { max(1 << 22, 4 * bytes) }
}
