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
    /// Whether the numbers have decimal commas: commas do not separate columns, and nothing speaks for another meaning.
    private(set) var hasDecimalCommas = false

    init(_ source: CSVSource) throws(CSVError) {
        var scanner = CSVScanner(source)
        try readFirstRow(&scanner, source)
        columns = Array(repeating: CSVColumnProfile(), count: firstRow.count)
        while let field = try scanner.next() { try readRow(from: field, &scanner, source) }
        let hasCommas = columns.contains { $0.hasDecimalCommas } || firstRow.contains { source.isDecimalComma($0) }
        let hasPoints = columns.contains { $0.hasPoints }
        hasDecimalCommas = source.delimiter != UInt8(ascii: ",") && hasCommas && !hasPoints
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
                columns[count].add(field, source)
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
