/// Where a field of a CSV file stands, without quotation marks and blanks around it.
struct CSVField {
    var start: Int
    var end: Int
    /// The line that it begins on, counted from 1.
    var line: Int
    /// Whether a quotation mark inside is written twice.
    var hasDoubledQuotes = false
    var endsRow = false

    init(start: Int, end: Int, line: Int) {
        self.start = start
        self.end = end
        self.line = line
    }

    var count: Int { end - start }
}

/// What a field says.
enum CSVValue: Equatable {
    case missing
    /// Finite as a Float too.
    case number(Double)
    case notFinite
    case text
}
