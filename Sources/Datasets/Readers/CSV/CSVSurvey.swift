/// First pass over the whole file: the number of rows and columns, and the kinds of value in each column.
struct CSVSurvey {
    /// Fields of the first row, whether it is a header or not.
    private(set) var firstRow: [CSVField] = []
    /// Profile of each column below the first row.
    private(set) var columns: [CSVColumnProfile] = []
    /// Number of rows below the first one.
    private(set) var laterRowCount = 0
    /// Whether rows end with empty fields that the first row does not have, as spreadsheets write them.
    private(set) var hasEmptyEnds = false
    /// Ways in which the columns were read.
    private let readings: [NumberReading]

    /// Reads all columns as plain numbers, or in the ways that were found.
    init(_ source: CSVSource, _ readings: [NumberReading] = []) throws(CSVError) {
        self.readings = readings
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
        var used = 0
        while true {
            if count < columns.count {
                columns[count].add(field, source, readings.isEmpty ? .plain : readings[count])
                if source.isEqual(field, firstRow[count]) { columns[count].repeatsFirstRow = true }
            }
            if count < columns.count || field.count > 0 { used = count + 1 }
            count += 1
            guard !field.endsRow, let next = try scanner.next() else { break }
            field = next
        }
        if used < count { hasEmptyEnds = true }
        if used != columns.count {
            let problem = CSVError.Problem.raggedRow(
                columns: count, expected: columns.count, firstLine: firstRow[0].line)
            throw source.error(problem, line: first.line)
        }
        laterRowCount += 1
    }
}
