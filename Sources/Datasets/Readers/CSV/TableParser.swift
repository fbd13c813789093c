import Files
import Text

/// Reads rows of a table in the way of the one that a model learnt, whose columns it finds by their names.
package struct TableParser: Sendable {
    /// Columns as the model learnt them.
    package let schema: TableSchema
    /// Sentences on what was decided, such as columns that are not used.
    package private(set) var remarks: [String] = []
    /// Whether the first row names the columns.
    package private(set) var hasHeader = false
    /// Offset of the first row, or of the header, in the first piece.
    private let opening: CSVOpening
    /// Line of the first row, below which others must have as many columns.
    private let firstLine: Int
    /// Number of features of a row.
    let featureCount: Int
    private let file: String
    /// Column of the schema that each column of the file is, if it is used.
    private(set) var learnt: [TableSchema.Column?] = []
    /// Decimal mark of each column of the file.
    private(set) var marks: [DecimalMark] = []
    /// Part that each column of the file plays.
    private(set) var roles: [Role] = []
    /// Way of the numbers of each column of the file, and what stands for a missing one.
    private(set) var numbers: [(reading: NumberReading?, fill: Double?)] = []
    /// Texts of each column of categories as bytes, in the order of their features.
    let texts: [[[UInt8]]]
    /// Texts of the target, in the order of the classes; empty for numbers.
    let classes: [[UInt8]]

    enum Role: Sendable {
        case unused, target
        /// Numbers, with the place of the feature and its origin.
        case number(feature: Int, origin: Double)
        /// The same of a column that is not written plainly.
        case marked(feature: Int, origin: Double)
        /// Texts of a column of the schema, with the place of the first feature.
        case texts(column: Int, feature: Int)
    }
}

extension TableParser {
    /// Character between two columns.
    package var delimiter: UInt8 { opening.delimiter }

    /// Finds the columns in the first piece of a table.
    ///
    /// With `wantsTarget` the column that was learnt must be there as well.
    package init(
        _ first: TableStream.Piece, file: String, schema: TableSchema, wantsTarget: Bool
    ) throws(CSVError) {
        self.schema = schema
        featureCount = schema.featureCount
        self.file = file
        opening = if let known = first.opening { known } else { try CSVOpening(first.bytes, file: file, .auto) }
        let source = try CSVSource(first.bytes, file: file, beginning: opening, fields: .option)
        let survey = try CSVSurvey(source)
        firstLine = survey.firstRow.first?.line ?? opening.line
        texts = schema.features.map(\.textBytes)
        classes = schema.target.textBytes
        let found = CSVReadings(survey, source, CSVOptions())
        try assignRoles(survey.firstRow.map { ($0, source.text($0)) }, source, found, wantsTarget)
        remarks += markRemarks(found, source)
    }

    private mutating func assignRoles(
        _ firstRow: [(field: CSVField, text: String)], _ source: CSVSource, _ found: CSVReadings, _ wantsTarget: Bool
    ) throws(CSVError) {
        roles = firstRow.map { _ in .unused }
        let names = firstRow.map(\.text).withoutSingleQuotes
        let places: [Int]
        var namedTarget: Int?
        if let found = self.places(in: names) {
            (hasHeader, places, namedTarget) = (true, found.features, found.target)
        } else {
            (hasHeader, places) = try (false, placesByNumber(firstRow.map(\.field), source))
        }
        let target =
            hasHeader
            ? namedTarget
            : firstRow.count > schema.features.count ? schema.target.number - 1 : nil
        learnt = roles.map { _ in nil }
        if wantsTarget, let target, roles.indices.contains(target) { learnt[target] = schema.target }
        for (column, place) in zip(schema.features, places) { learnt[place] = column }
        marks = Self.marks(learnt, found)
        numbers = learnt.map { ($0?.reading, $0?.fill) }
        var feature = 0
        for (index, (column, place)) in zip(schema.features, places).enumerated() {
            switch column.values {
            case .numbers(let origin):
                roles[place] =
                    column.reading == .plain && marks[place] == .point
                    ? .number(feature: feature, origin: origin)
                    : .marked(feature: feature, origin: origin)
            case .texts: roles[place] = .texts(column: index, feature: feature)
            }
            feature += column.featureCount
        }
        if let target, wantsTarget, roles.indices.contains(target) {
            roles[target] = .target
        } else if wantsTarget {
            throw source.error(.noAnswers(schema.target.name))
        }
        noteUnused(names, target)
    }

    private mutating func noteUnused(_ names: [String], _ target: Int?) {
        let unused = roles.indices.filter { if case .unused = roles[$0] { $0 != target } else { false } }
        guard hasHeader, !unused.isEmpty else { return }
        let listed = Wording.few(
            unused.map { names[$0].isEmpty ? "one without a name" : names[$0].clipped(to: 30).quotedForDisplay }
        ) { $0 }
        remarks.append("\(Wording.counted(unused.count, "column")) that the model does not use: \(listed)")
    }

    /// Returns the columns with the names of the features and of the target; nil if a feature is not among them.
    private func places(in header: [String]) -> (features: [Int], target: Int?)? {
        let places = foundPlaces(in: header)
        let features = places.dropLast().compactMap(\.self)
        return features.count == schema.features.count ? (features, places.last ?? nil) : nil
    }

    /// Returns the columns of the features that a header does not name.
    private func missingColumns(in header: [String]) -> [TableSchema.Column] {
        zip(schema.features, foundPlaces(in: header)).filter { $0.1 == nil }.map(\.0)
    }

    /// Returns the place of each feature and of the target in a header; nil for what it does not name.
    ///
    /// Names that agree come first; others may differ in small and large letters, blanks and underscores. Of several
    /// columns with the same name, the first is that which came first when they were learnt.
    private func foundPlaces(in header: [String]) -> [Int?] {
        let columns = schema.features + [schema.target]
        let order = columns.indices.sorted { columns[$0].number < columns[$1].number }
        var places: [Int?] = columns.map { _ in nil }
        var free = Set(header.indices)
        for index in order {
            guard let name = columns[index].name else { continue }
            places[index] = header.indices.first { free.contains($0) && header[$0] == name }
            if let place = places[index] { free.remove(place) }
        }
        for index in order where places[index] == nil {
            guard let name = columns[index].name?.looseName else { continue }
            let similar = header.indices.filter { free.contains($0) && header[$0].looseName == name }
            guard similar.count == 1 else { continue }
            places[index] = similar[0]
            free.remove(similar[0])
        }
        return places
    }

    /// Returns the columns of a table without a header, which has all columns of the one that was learnt, or only those
    /// of the features.
    private func placesByNumber(_ firstRow: [CSVField], _ source: CSVSource) throws(CSVError) -> [Int] {
        let order = schema.features.indices.sorted { schema.features[$0].number < schema.features[$1].number }
        let isFeaturesOnly = firstRow.count == schema.features.count
        var places = Array(repeating: 0, count: schema.features.count)
        for (rank, index) in order.enumerated() {
            places[index] = isFeaturesOnly ? rank : schema.features[index].number - 1
        }
        let mayBeValues = zip(schema.features, places).allSatisfy { column, place in
            guard firstRow.indices.contains(place) else { return false }
            if case .numbers = column.values { return source.value(firstRow[place]) != .text }
            return true
        }
        let names = firstRow.map { source.text($0) }
        let missing = missingColumns(in: names)
        if mayBeValues, !schema.hasHeader || missing.count == schema.features.count && isKnown(names, places) {
            return places
        }
        throw source.error(
            schema.hasHeader
                ? .missingColumns(missing.map { $0.name ?? "column \($0.number)" }, known: names)
                : .otherColumnCount(found: firstRow.count, needed: schema.features.count))
    }
}

extension TableParser.Role {
    fileprivate var isTarget: Bool {
        if case .target = self { true } else { false }
    }
}

extension TableParser {
    /// Whether a row that may name columns holds values: a number, or nothing but categories that the model knows.
    private func isKnown(_ row: [String], _ places: [Int]) -> Bool {
        zip(schema.features, places).allSatisfy { column, place in
            if case .texts(let texts) = column.values { texts.contains(row[place].withoutSingleQuotes) } else { true }
        }
    }
}

extension TableSchema.Column {
    fileprivate var textBytes: [[UInt8]] {
        if case .texts(let texts) = values { texts.map { Array($0.utf8) } } else { [] }
    }
}

extension String {
    /// Name in small letters, without blanks and underscores.
    fileprivate var looseName: String { lowercased().filter { !$0.isWhitespace && $0 != "_" } }
}

/// Rows.
extension TableParser {
    /// Rows of a piece of the table.
    package struct Rows: Sendable {
        /// Number of rows.
        package var count = 0
        /// [count, featureCount], each less its feature's origin.
        package var features: [Float] = []
        /// Target of each row if it was asked for: a number, or the index of its class, −1 for one that the model does
        /// not know.
        package var targets: [Double] = []
        /// Place of each row in the piece, without its line end.
        package var ranges: [Range<Int>] = []
        /// Number of missing numbers that were filled as in training.
        package var filledCount = 0
        /// Number of rows that are left out since they have no value of the target.
        package var unansweredCount = 0
        /// Number of texts that the model does not know, in columns of categories.
        package var unknownCount = 0
        /// The first such text.
        package var unknown: String?

        /// Creates an empty list.
        package init() {}

        /// Removes all rows, and keeps their memory.
        mutating func removeAll() {
            var empty = Rows()
            swap(&empty.features, &features)
            swap(&empty.targets, &targets)
            swap(&empty.ranges, &ranges)
            self = empty
            features.removeAll(keepingCapacity: true)
            targets.removeAll(keepingCapacity: true)
            ranges.removeAll(keepingCapacity: true)
        }
    }

    /// Reads the rows of a piece that begins on a line, counted from 1; the first piece begins with the header.
    package func rows(in piece: [UInt8], line: Int, isFirst: Bool) throws(CSVError) -> Rows {
        var rows = Rows()
        try read(piece, line: line, isFirst: isFirst, into: &rows)
        return rows
    }

    /// Reads the rows of a piece into the memory of other ones, which they replace.
    package func read(_ piece: [UInt8], line: Int, isFirst: Bool, into rows: inout Rows) throws(CSVError) {
        let source = try CSVSource(piece, file: file, after: opening, line: line, fields: .option)
        var scanner = CSVScanner(source, from: isFirst ? opening.start : 0, line: isFirst ? opening.line : line)
        rows.removeAll()
        var row: [CSVField] = []
        var isHeader = isFirst && hasHeader
        while true {
            if !isHeader, scanner.isAtRowStart, readPlainRow(piece.span, &scanner, &rows) { continue }
            row.removeAll(keepingCapacity: true)
            while let field = try scanner.next() {
                row.append(field)
                if field.endsRow { break }
            }
            if row.isEmpty { return }
            if !isHeader {
                if try add(row, source, &rows) {
                    rows.ranges.append(piece.trimmed(scanner.rowStart..<scanner.offset))
                }
            }
            isHeader = false
        }
    }

    /// Returns the line that names the columns, without its end; nil if there is none.
    package func header(in firstPiece: [UInt8]) -> [UInt8]? {
        guard hasHeader,
            let source = try? CSVSource(firstPiece, file: file, beginning: opening, fields: .option)
        else { return nil }
        var scanner = CSVScanner(source, from: opening.start, line: opening.line)
        while let field = try? scanner.next() {
            if field.endsRow { return Array(firstPiece[firstPiece.trimmed(scanner.rowStart..<scanner.offset)]) }
        }
        return nil
    }

    /// Adds a row; returns false for one that is left out since it has no value of the target.
    private func add(_ row: [CSVField], _ source: CSVSource, _ rows: inout Rows) throws(CSVError) -> Bool {
        let last = row.lastIndex { $0.count > 0 } ?? 0
        guard row.count >= roles.count, last < roles.count else {
            throw source.error(
                .raggedRow(columns: row.count, expected: roles.count, firstLine: firstLine), line: row[0].line)
        }
        if let place = targetPlace, missesTarget(row[place], place, source) {
            rows.unansweredCount += 1
            return false
        }
        let start = rows.features.count
        rows.features.append(contentsOf: repeatElement(0, count: featureCount))
        for (index, role) in roles.enumerated() {
            let field = row[index]
            switch role {
            case .unused: continue
            case .target: rows.targets.append(try target(field, index, source, &rows))
            case .number(let feature, let origin), .marked(let feature, let origin):
                rows.features[start + feature] = try Float(number(field, index, source, &rows) - origin)
            case .texts(let column, let feature):
                let text = source.text(field)
                let known =
                    texts[column].firstIndex(of: Array(text.utf8))
                    ?? texts[column].firstIndex(of: Array(text.withoutSingleQuotes.utf8))
                if let place = known ?? (source.value(field) == .missing ? texts[column].firstIndex(of: []) : nil) {
                    rows.features[start + feature + place] = 1
                } else {
                    rows.unknownCount += 1
                    rows.unknown = rows.unknown ?? text
                }
            }
        }
        rows.count += 1
        return true
    }

    /// Column of the target; nil unless it was asked for.
    private var targetPlace: Int? { roles.firstIndex { if case .target = $0 { true } else { false } } }

    /// Whether a row has no value of the target; words such as "unknown" may be the name of a class.
    private func missesTarget(_ field: CSVField, _ index: Int, _ source: CSVSource) -> Bool {
        if case .texts(let names) = schema.target.values, names.contains(source.text(field).withoutSingleQuotes) {
            return false
        }
        return number(field, index, source) == nil && source.missesNumber(field)
    }

    private func target(
        _ field: CSVField, _ index: Int, _ source: CSVSource, _ rows: inout Rows
    ) throws(CSVError) -> Double {
        guard case .texts(let names) = schema.target.values else { return try number(field, index, source, &rows) }
        let text = source.text(field)
        if let place = names.firstIndex(of: text) ?? names.firstIndex(of: text.withoutSingleQuotes) {
            return Double(place)
        }
        if let number = number(field, index, source), let place = names.firstIndex(of: NumberFormat.datum(number)) {
            return Double(place)
        }
        return -1
    }

    private func number(
        _ field: CSVField, _ index: Int, _ source: CSVSource, _ rows: inout Rows
    ) throws(CSVError) -> Double {
        if let number = number(field, index, source) { return number }
        if !roles[index].isTarget, let fill = learnt[index]?.fill, source.missesNumber(field) {
            rows.filledCount += 1
            return fill
        }
        throw source.error(problem(with: field, index, source), line: field.line)
    }
}

extension [UInt8] {
    /// Returns a range without line ends at its beginning and its end.
    fileprivate func trimmed(_ range: Range<Int>) -> Range<Int> {
        func endsLine(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
        let start = self[range].firstIndex { !endsLine($0) } ?? range.upperBound
        let end = self[range].lastIndex { !endsLine($0) } ?? start
        return start..<Swift.max(start, end + 1)
    }
}
