import Text

/// What the fields of a column say of the way in which they become numbers.
struct CSVReadingEvidence {
    /// Number of numbers with marks, and of those with a percent sign.
    private(set) var marked = 0
    private(set) var percents = 0
    /// Whether a number can only be read with a decimal comma, or only with a decimal point.
    private(set) var hasCommas = false
    private(set) var hasPoints = false
    /// Whether the decimal mark decides on a number's value, as in `207,751`.
    private(set) var isAmbiguous = false
    private var currency: String?
    private(set) var hasCurrencies = false
    /// Whether a number that a decimal comma may stand in has another mark as well, a currency or a percent sign.
    private(set) var hasMarksBesideCommas = false
    /// Number of dates, and of words for true and for false.
    private(set) var dates = 0
    private(set) var trues = 0
    private(set) var falses = 0
    /// Orders in which every date is a day that exists.
    private(set) var orders = Set(DateOrder.allCases)
    private(set) var hasTimes = false
    /// First text that is no date, no number and no word for a missing or truth value.
    private(set) var otherText: CSVField?
    /// Whether day and month of a date could be exchanged.
    private(set) var hasUndecidedDates = false
    /// First number whose value depends on the decimal mark.
    private(set) var ambiguous: CSVField?

    /// Whether the decimal mark says something about the column's numbers.
    var dependsOnMark: Bool { hasCommas || hasPoints || ambiguous != nil }

    /// Decimal mark that the column's own numbers leave no doubt about.
    var mark: DecimalMark? { hasCommas == hasPoints ? nil : hasCommas ? .comma : .point }

    mutating func add(_ number: CSVMarkedNumber, _ field: CSVField) {
        marked += 1
        if number.isAmbiguous { ambiguous = ambiguous ?? field }
        if number.isPercent { percents += 1 }
        if number.hasSign || number.comma != nil && number.hasMarksBesideCommas { hasMarksBesideCommas = true }
        if number.point == nil { hasCommas = true }
        if number.comma == nil { hasPoints = true }
        if number.isAmbiguous { isAmbiguous = true }
        if let currency, let other = number.currency, other != currency { hasCurrencies = true }
        currency = number.currency ?? currency
    }

    /// Adds a plain number, which has a decimal point unless that groups the digits.
    mutating func addPlain(_ field: CSVField, _ number: Double, _ source: CSVSource) {
        let mayHavePoint = number != number.rounded() || source.delimiter != UInt8(ascii: ",")
        guard mayHavePoint, source.hasPoint(field) else { return }
        let text = source.bytes.span.extracting(field.start..<field.end)
        guard let marked = CSVMarkedNumber(text) else {
            hasPoints = true
            return
        }
        if marked.comma == nil { hasPoints = true } else { hasMarksBesideCommas = true }
        if marked.isAmbiguous { ambiguous = ambiguous ?? field }
    }

    mutating func add(_ date: CSVDate) {
        dates += 1
        orders.formIntersection(date.orders)
        if date.hasTime { hasTimes = true }
        if date.isUndecided { hasUndecidedDates = true }
    }

    mutating func add(otherText field: CSVField) { otherText = otherText ?? field }

    mutating func add(_ flag: Bool) {
        if flag { trues += 1 } else { falses += 1 }
    }
}

/// Ways in which the columns of a file become numbers.
struct CSVReadings {
    private(set) var columns: [NumberReading] = []
    /// Decimal mark of the file; nil if nothing decides, or if the columns differ.
    let decimal: DecimalMark?
    /// Whether commas group digits only because commas also separate the columns.
    private(set) var groupsByDelimiter = false
    /// Whether an option gives the decimal mark.
    let isDecimalGiven: Bool
    /// Columns of dates whose day and month could be exchanged.
    private(set) var undecidedDates: Set<Int> = []
    /// Decimal mark that each column's own numbers give away, or else those of the others.
    private(set) var marks: [DecimalMark?] = []
    /// First number of each column whose value depends on the decimal mark.
    private(set) var ambiguous: [CSVField?] = []
    /// Whether the decimal mark says something about each column's numbers.
    private(set) var dependsOnMark: [Bool] = []
    /// Columns with decimal commas, and those with other marks where a decimal comma may stand.
    private(set) var columnsWithCommas: Set<Int> = []
    private(set) var columnsWithOtherMarks: Set<Int> = []
    /// Columns of words such as yes and no.
    private(set) var columnsOfFlags: Set<Int> = []

    init(_ survey: CSVSurvey, _ source: CSVSource, _ options: CSVOptions) {
        var profiles = survey.columns
        for (index, field) in survey.firstRow.enumerated() {
            switch source.value(field) {
            // In a header this says nothing of the column.
            case .text: break
            case .date where profiles[index].evidence.dates == 0 && profiles[index].numbers > 0: break
            default: profiles[index].add(field, source)
            }
        }
        let hasCommas = profiles.contains { $0.evidence.hasCommas }
        let hasPoints = profiles.contains { $0.evidence.hasPoints }
        isDecimalGiven = options.decimal != .auto
        decimal = options.decimal.mark ?? (hasCommas == hasPoints ? nil : hasCommas ? .comma : .point)
        for profile in profiles {
            let evidence = profile.evidence
            let contradictsItself = evidence.hasCommas && evidence.hasPoints
            marks.append(contradictsItself ? nil : evidence.mark ?? decimal)
            ambiguous.append(evidence.ambiguous)
            dependsOnMark.append(evidence.dependsOnMark)
        }
        let isPointByDelimiter = decimal == nil && !hasCommas && source.delimiter == UInt8(ascii: ",")
        groupsByDelimiter = isPointByDelimiter && profiles.contains { $0.evidence.isAmbiguous }
        let mark = decimal ?? (isPointByDelimiter ? .point : nil)
        for (index, profile) in profiles.enumerated() {
            columns.append(Self.markedReading(profile, mark, isForced: isDecimalGiven) ?? .plain)
            if columns[index] == .plain, let date = Self.dateReading(profile, options.dates) {
                columns[index] = date.reading
                if date.isUndecided { undecidedDates.insert(index) }
            }
            let evidence = profile.evidence
            if evidence.hasCommas { columnsWithCommas.insert(index) }
            if evidence.hasMarksBesideCommas { columnsWithOtherMarks.insert(index) }
            if profile.missing == 0, profile.numbers == 0, evidence.trues > 0, evidence.falses > 0,
                evidence.trues + evidence.falses == profile.texts
            {
                columns[index] = .flags
                columnsOfFlags.insert(index)
            }
        }
    }

    var arePlain: Bool { columns.allSatisfy { $0 == .plain } }

    /// Returns the way to read a column of numbers some of which have marks, if they agree.
    ///
    /// The decimal mark is that of the column's own numbers, or else that of the file.
    private static func markedReading(
        _ profile: CSVColumnProfile, _ mark: DecimalMark?, isForced: Bool
    ) -> NumberReading? {
        let evidence = profile.evidence
        let hasMarks = evidence.marked > 0 || mark == .comma && profile.numbers > 0
        guard hasMarks, profile.texts == profile.missingAmongNumbers, !evidence.hasCurrencies,
            evidence.percents == 0 || evidence.percents == profile.numbers
        else { return nil }
        if let mark, !evidence.hasCommas, !evidence.hasPoints { return .marked(mark) }
        if let own = evidence.mark { return isForced && own != mark ? nil : .marked(own) }
        return evidence.hasCommas || evidence.isAmbiguous ? nil : .marked(.point)
    }

    private static func dateReading(
        _ profile: CSVColumnProfile, _ option: CSVOptions.Dates
    ) -> (reading: NumberReading, isUndecided: Bool)? {
        let evidence = profile.evidence
        guard evidence.dates > 0, profile.numbers == 0,
            evidence.dates == profile.texts - profile.missingAmongNumbers, option != .text
        else { return nil }
        let wanted: DateOrder? = option == .dayFirst ? .dayFirst : option == .monthFirst ? .monthFirst : nil
        let possible = wanted.flatMap { evidence.orders.contains($0) ? $0 : nil }
        guard let order = possible ?? evidence.orders.max(by: rank) else { return nil }
        return (
            evidence.hasTimes ? .seconds(order) : .days(order),
            evidence.orders.count > 1 && evidence.hasUndecidedDates && wanted == nil
        )
    }

    /// Where the months have names the order is that of the years; of two others the month comes first, as in the United
    /// States.
    private static func rank(_ a: DateOrder, _ b: DateOrder) -> Bool {
        let order: [DateOrder] = [.dayFirst, .monthFirst, .yearFirst]
        return (order.firstIndex(of: a) ?? 0) < (order.firstIndex(of: b) ?? 0)
    }
}

extension CSVOptions.Decimal {
    fileprivate var mark: DecimalMark? {
        switch self {
        case .auto: nil
        case .point: .point
        case .comma: .comma
        }
    }
}
