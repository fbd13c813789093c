import Text

/// Numbers of a table, whose decimal mark is that which its own numbers give away, or else that of the table that was
/// learnt.
extension TableParser {
    /// Returns the decimal mark of each column of the file.
    static func marks(_ learnt: [TableSchema.Column?], _ found: CSVReadings) -> [DecimalMark] {
        learnt.indices.map { found.marks[$0] ?? learnt[$0]?.reading.learntMark ?? .point }
    }

    /// Returns sentences on decimal marks that differ from those that were learnt, and on those that nothing gives away.
    func markRemarks(_ found: CSVReadings, _ source: CSVSource) -> [String] {
        var others: [DecimalMark: [CSVError.Column]] = [:]
        var undecided: [(column: CSVError.Column, text: String, number: CSVMarkedNumber, mark: DecimalMark)] = []
        for index in roles.indices {
            guard let schema = learnt[index], case .numbers = schema.values, let learntMark = schema.reading.learntMark
            else { continue }
            let column = CSVError.Column(number: index + 1, name: schema.name)
            if let field = found.ambiguous[index], found.marks[index] == nil,
                let number = CSVMarkedNumber(source.bytes.span.extracting(field.start..<field.end))
            {
                undecided.append((column, source.text(field), number, marks[index]))
            } else if let mark = found.marks[index], mark != learntMark, found.dependsOnMark[index] {
                others[mark, default: []].append(column)
            }
        }
        return others.sorted { $0.key.rawValue < $1.key.rawValue }.map { Self.remark(on: $0.key, $0.value) }
            + undecided.prefix(1).map { Self.remark(on: $0.column, $0.text, $0.number, $0.mark) }
    }

    private static func remark(on mark: DecimalMark, _ columns: [CSVError.Column]) -> String {
        let list = Wording.few(columns.map(\.description)) { $0 }
        return
            "\(list): the decimal mark is a \(mark.rawValue) here, and a \(mark.other.rawValue) in the table that was learnt"
    }

    private static func remark(
        on column: CSVError.Column, _ text: String, _ number: CSVMarkedNumber, _ mark: DecimalMark
    ) -> String {
        func words(_ mark: DecimalMark) -> String { number.value(mark).map(NumberFormat.datum) ?? "no number" }
        return "\(column): \(text.clipped(to: 40).quotedForDisplay) may be \(words(mark)) or \(words(mark.other)); a "
            + "\(mark.rawValue) is taken for the decimal mark, as in the table that was learnt"
    }

    /// Returns the number of a field in the way of its column; nil for anything else.
    func number(_ field: CSVField, _ index: Int, _ source: CSVSource) -> Double? {
        guard let reading = learnt[index]?.reading else { return nil }
        switch reading {
        case .plain:
            let text = source.bytes.span.extracting(field.start..<field.end)
            let plain = DecimalNumber.parse(text, mark: UInt8(ascii: marks[index] == .point ? "." : ","))
            let number = if let plain { plain } else { CSVMarkedNumber(text)?.unsignedValue(marks[index]) }
            return number.flatMap { Float($0).isFinite ? $0 : nil }
        case .marked: return source.number(field, .marked(marks[index]))
        case .flags:
            if let flag = source.number(field, reading) { return flag }
            // For words such as yes and no stand 1 and 0.
            return source.number(field, .plain).flatMap { $0 == 0 || $0 == 1 ? $0 : nil }
        case .days, .seconds: return source.number(field, reading)
        }
    }

    /// Returns the way in which a column is read, that of dates without regard to their times.
    private func reading(_ index: Int) -> NumberReading? {
        guard case .seconds(let order) = learnt[index]?.reading else { return learnt[index]?.reading }
        return .days(order)
    }

    /// Returns the reason why a field is no number of its column.
    func problem(with field: CSVField, _ index: Int, _ source: CSVSource) -> CSVError.Problem {
        let found = source.text(field)
        let column = CSVError.Column(number: index + 1, name: learnt[index]?.name)
        let takesMarks = learnt[index]?.reading.learntMark != nil
        let takesDates = learnt[index]?.reading.isDate ?? false
        switch source.value(field) {
        case .missing: return .missingAnswer(column, found: found)
        case .notFinite: return .notFinite(column, found: found)
        case .date:
            guard case .days(let order) = reading(index) else {
                return .textInsteadOfNumber(column, found: found, advice: .none)
            }
            return .otherDateOrder(column, found: found, order: order)
        case .number where takesMarks: return .otherMark(column, found: found, mark: marks[index])
        case .marked(let number) where takesMarks:
            return number.value(marks[index]) == nil
                ? .otherMark(column, found: found, mark: marks[index]) : .unlearntSign(column, found: found)
        default:
            return source.standsForMissingNumber(field)
                ? .missingAnswer(column, found: found)
                : takesDates
                    ? .notADay(column, found: found)
                    : .textInsteadOfNumber(column, found: found, advice: .none)
        }
    }
}

extension NumberReading {
    /// Decimal mark of the numbers that were learnt; nil for dates and for words.
    fileprivate var learntMark: DecimalMark? {
        switch self {
        case .plain: .point
        case .marked(let mark): mark
        case .flags, .days, .seconds: nil
        }
    }
}

extension DecimalMark {
    fileprivate var other: DecimalMark { self == .point ? .comma : .point }
}

extension CSVMarkedNumber {
    /// Returns the value of a number without a currency and a percent sign.
    fileprivate func unsignedValue(_ mark: DecimalMark) -> Double? {
        hasSign ? nil : value(mark)
    }
}
