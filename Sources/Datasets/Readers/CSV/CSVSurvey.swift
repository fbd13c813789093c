/// First pass over the whole file: the number of rows and columns, and the kinds of value in each column.
struct CSVSurvey {
    /// Fields of the first row, whether it is a header or not.
    private(set) var firstRow: [CSVField] = []
    /// Profile of each column below the first row.
    private(set) var columns: [CSVColumnProfile] = []
    /// Number of rows below the first one.
    private(set) var laterRowCount = 0

    init(_ source: CSVSource) throws(CSVError) {
        var scanner = CSVScanner(source)
        try readFirstRow(&scanner, source)
        columns = Array(repeating: CSVColumnProfile(), count: firstRow.count)
        while let field = try scanner.next() { try readRow(from: field, &scanner, source) }
    }

    private mutating func readFirstRow(_ scanner: inout CSVScanner, _ source: CSVSource) throws(CSVError) {
        while let field = try scanner.next() {
            if firstRow.count == CSVLimits.columns { throw source.error(.tooManyColumns, line: field.line) }
            firstRow.append(field)
            if field.endsRow { return }
        }
        throw source.error(.emptyFile)
    }

    /// Reads one row, whose first field has been read already.
    private mutating func readRow(
        from first: CSVField, _ scanner: inout CSVScanner, _ source: CSVSource
    ) throws(CSVError) {
        var field = first
        var count = 0
        while true {
            if count < columns.count {
                columns[count].add(source.value(field))
                if source.isEqual(field, firstRow[count]) { columns[count].repeatsFirstRow = true }
            }
            count += 1
            guard !field.endsRow, let next = try scanner.next() else { break }
            field = next
        }
        if count != columns.count {
            let problem = CSVError.Problem.raggedRow(
                columns: count, expected: columns.count, firstLine: firstRow[0].line)
            throw source.error(problem, line: first.line)
        }
        laterRowCount += 1
    }
}

/// Counts of the kinds of value in a column.
struct CSVColumnProfile {
    private(set) var numbers = 0
    private(set) var texts = 0
    /// Whether the first row's field occurs again below it.
    var repeatsFirstRow = false

    /// Whether at least half of the values that are not missing are text.
    var isMostlyText: Bool { texts > 0 && texts >= numbers }

    mutating func add(_ value: CSVValue) {
        switch value {
        case .number, .notFinite: numbers += 1
        case .text: texts += 1
        case .missing: break
        }
    }
}
