/// Rows of a CSV file as numbers, with texts replaced by the indices of their categories.
struct CSVTable {
    /// [rowCount, featureColumns.count]
    var features: [Float] = []
    /// Target of each row: a number, or the index of its class if the target is text.
    private(set) var targets: [Double] = []
    /// Line of each row, counted from 1.
    private(set) var lines: [Int] = []
    /// Texts of each categorical column.
    private(set) var categories: [Int: CSVCategories] = [:]
    private(set) var classes = CSVCategories()
    let layout: CSVLayout
    /// Number subtracted from the values of each column of the file.
    let origins: [Double]
    /// Number of values of each column of the file that are filled.
    private(set) var filled: [Int]
    /// Number that stands for a missing value, for each column of numbers if missing values are filled.
    var fills: [Int: Double] = [:]
    /// Number of rows that are left out because their target is missing.
    private(set) var rowsWithoutTarget = 0

    init(_ source: CSVSource, _ layout: CSVLayout, _ options: CSVOptions) throws(CSVError) {
        self.layout = layout
        features.reserveCapacity(layout.rowCount * layout.featureColumns.count)
        targets.reserveCapacity(layout.rowCount)
        var scanner = CSVScanner(source)
        var row: [CSVField] = []
        var isFirst = true
        let origins = Dictionary(uniqueKeysWithValues: zip(layout.featureColumns, layout.origins))
        self.origins = layout.roles.indices.map { origins[$0] ?? 0 }
        filled = layout.roles.map { _ in 0 }
        while let field = try scanner.next() {
            row.append(field)
            guard field.endsRow else { continue }
            // Beyond the columns stand only empty fields.
            row.removeLast(max(0, row.count - layout.roles.count))
            if !(isFirst && layout.hasHeader) { try add(row, source, options, isFirst: isFirst) }
            row.removeAll(keepingCapacity: true)
            isFirst = false
        }
        if targets.isEmpty {
            let worst = options.missing == .fill ? nil : columnOfIncompleteRows(source)
            throw source.error(noCompleteRow(worst ?? layout.target))
        }
        if options.missing == .fill { fillNumbers() }
    }

    private mutating func add(
        _ row: [CSVField], _ source: CSVSource, _ options: CSVOptions, isFirst: Bool
    ) throws(CSVError) {
        if options.missing == .skip, missesValue(row, source) { return }
        let fills = options.missing == .fill
        if fills, isMissing(row[layout.target], column: layout.target, source) {
            rowsWithoutTarget += 1
            return
        }
        for column in row.indices {
            if let problem = add(row[column], column: column, source, isFirst: isFirst, fills: fills) {
                throw source.error(problem, line: row[column].line)
            }
        }
        lines.append(row[0].line)
    }

    private func missesValue(_ row: [CSVField], _ source: CSVSource) -> Bool {
        row.indices.contains { isMissing(row[$0], column: $0, source) }
    }

    private func isMissing(_ field: CSVField, column: Int, _ source: CSVSource) -> Bool {
        switch layout.roles[column] {
        case .ignored: false
        case .number: missesNumber(field, column, source)
        case .category: source.value(field) == .missing
        case .target:
            layout.targetIsText ? source.value(field) == .missing : missesNumber(field, column, source)
        }
    }

    private func missesNumber(_ field: CSVField, _ column: Int, _ source: CSVSource) -> Bool {
        source.number(field, layout.readings[column]) == nil && source.missesNumber(field)
    }

    /// Adds one field to the row; returns the problem with it, if any.
    private mutating func add(
        _ field: CSVField, column: Int, _ source: CSVSource, isFirst: Bool, fills: Bool
    ) -> CSVError.Problem? {
        let role = layout.roles[column]
        if role == .ignored { return nil }
        let isNumber = role == .number || role == .target && !layout.targetIsText
        if isNumber, let number = source.number(field, layout.readings[column]) {
            if role == .target { targets.append(number) } else { features.append(Float(number - origins[column])) }
            return nil
        }
        if isMissing(field, column: column, source) {
            guard fills else { return missing(field, column: column, source) }
            filled[column] += 1
            if role == .category { return addCategory("", column) }
            features.append(.nan)
            return nil
        }
        if role == .category { return addCategory(text(field, column, source), column) }
        if role == .target, layout.targetIsText { return addClass(text(field, column, source)) }
        switch source.value(field) {
        case .marked(let number):
            let found = source.text(field)
            return .markedNumber(
                layout.column(column), found: found, advice: number.advice(for: found), hasSign: number.hasSign)
        case .notFinite: return .notFinite(layout.column(column), found: source.text(field))
        default:
            let found = source.text(field)
            let advice: CSVError.NumberAdvice = isFirst ? .header : role == .number ? .text : .none
            return .textInsteadOfNumber(layout.column(column), found: found, advice: advice)
        }
    }

    private func text(_ field: CSVField, _ column: Int, _ source: CSVSource) -> String {
        let text = source.text(field)
        return layout.profiles[column].areSingleQuoted ? text.withoutSingleQuotes : text
    }

    /// Returns the problem with a missing value: leaving rows out is no remedy where every row misses one.
    private func missing(_ field: CSVField, column: Int, _ source: CSVSource) -> CSVError.Problem {
        let found = source.text(field)
        guard let worst = columnOfIncompleteRows(source) else {
            return .missingValue(layout.column(column), found: found)
        }
        return noCompleteRow(worst)
    }

    private func noCompleteRow(_ worst: Int) -> CSVError.Problem {
        let mayBeLeftOut = worst != layout.target && layout.featureColumns.count > 1
        return .noCompleteRow(layout.column(worst), mayBeLeftOut: mayBeLeftOut)
    }

    /// Returns the column that misses the most values if every row misses one; nil if some row is complete.
    private func columnOfIncompleteRows(_ source: CSVSource) -> Int? {
        var counts = layout.roles.map { _ in 0 }
        var scanner = CSVScanner(source)
        var (column, isHeader, isComplete) = (0, layout.hasHeader, true)
        while let field = try? scanner.next() {
            if !isHeader, column < counts.count, isMissing(field, column: column, source) {
                counts[column] += 1
                isComplete = false
            }
            column += 1
            guard field.endsRow else { continue }
            if !isHeader, isComplete { return nil }
            (column, isHeader, isComplete) = (0, false, true)
        }
        return counts.indices.max { counts[$0] < counts[$1] }
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

/// Distinct texts, numbered in order of appearance.
struct CSVCategories {
    private(set) var names: [String] = []
    /// Indices of the texts where there are more than `few`; a table for each of thousands of columns would be large.
    private var indices: [String: Int] = [:]
    /// Number of texts that are compared one by one.
    private static let few = 8

    /// Returns the index of a text, adding the text if it is new; nil if there would be more than `limit`.
    mutating func index(of text: String, limit: Int) -> Int? {
        if let known = names.count > Self.few ? indices[text] : names.firstIndex(of: text) { return known }
        guard names.count < limit else { return nil }
        names.append(text)
        if names.count > Self.few {
            for index in indices.count..<names.count { indices[names[index]] = index }
        }
        return names.count - 1
    }

    /// Rank of each text among all texts in sorted order.
    var ranks: [Int] {
        let order = names.indices.sorted { names[$0] < names[$1] }
        var ranks = Array(repeating: 0, count: names.count)
        for (rank, index) in order.enumerated() { ranks[index] = rank }
        return ranks
    }
}
