/// The rows of a CSV file as numbers, with texts replaced by the numbers of their categories.
struct CSVTable {
    /// [rowCount, featureColumns.count]
    private(set) var features: [Float] = []
    /// A number for each row, or the number of its class where the target is text.
    private(set) var targets: [Double] = []
    /// For each column of categories its texts.
    private(set) var categories: [Int: CSVCategories] = [:]
    private(set) var classes = CSVCategories()
    let layout: CSVLayout

    init(_ source: CSVSource, _ layout: CSVLayout, _ options: CSVOptions) throws(CSVError) {
        self.layout = layout
        features.reserveCapacity(layout.rowCount * layout.featureColumns.count)
        targets.reserveCapacity(layout.rowCount)
        var scanner = CSVScanner(source)
        if layout.hasHeader { while let field = try scanner.next(), !field.endsRow {} }
        var isFirst = !layout.hasHeader
        while let field = try scanner.next() {
            try readRow(from: field, &scanner, source, options, isFirst: isFirst)
            isFirst = false
        }
        if targets.isEmpty { throw source.error(.noCompleteRows) }
    }

    /// Reads one row, whose first field is already there, and drops it again where it is to be left out.
    private mutating func readRow(
        from first: CSVField, _ scanner: inout CSVScanner, _ source: CSVSource, _ options: CSVOptions, isFirst: Bool
    ) throws(CSVError) {
        let (featureCount, targetCount) = (features.count, targets.count)
        var field = first
        var complaint: CSVError.Problem?
        var isIncomplete = false
        var column = 0
        while true {
            let problem = read(field, column: column, source, isFirst: isFirst)
            if case .missingValue = problem, options.missing == .skip { isIncomplete = true }
            complaint = complaint ?? problem
            column += 1
            guard !field.endsRow, let next = try scanner.next() else { break }
            field = next
        }
        if isIncomplete {
            features.removeLast(features.count - featureCount)
            targets.removeLast(targets.count - targetCount)
        } else if let complaint {
            throw source.error(complaint, line: first.line)
        }
    }

    /// Adds one field to the row, or says what is wrong with it.
    private mutating func read(
        _ field: CSVField, column: Int, _ source: CSVSource, isFirst: Bool
    ) -> CSVError.Problem? {
        let role = layout.roles[column]
        if role == .ignored { return nil }
        let value = source.value(field)
        if value == .missing { return .missingValue(layout.column(column), found: source.text(field)) }
        if role == .category { return addCategory(source.text(field), column) }
        if role == .target, layout.targetIsText { return addClass(source.text(field)) }
        switch value {
        case .number(let number):
            if role == .target { targets.append(number) } else { features.append(Float(number)) }
            return nil
        case .notFinite: return .notFinite(layout.column(column), found: source.text(field))
        default:
            let found = source.text(field)
            return .textInsteadOfNumber(layout.column(column), found: found, isFirstRow: isFirst)
        }
    }

    private mutating func addCategory(_ text: String, _ column: Int) -> CSVError.Problem? {
        guard let index = categories[column, default: CSVCategories()].index(of: text, limit: CSVLimits.categories)
        else { return .tooManyCategories(layout.column(column)) }
        features.append(Float(index))
        return nil
    }

    private mutating func addClass(_ text: String) -> CSVError.Problem? {
        guard let index = classes.index(of: text, limit: CSVLimits.classes) else {
            return .tooManyClasses(layout.column(layout.target))
        }
        targets.append(Double(index))
        return nil
    }
}
