/// What the values of a column have in common.
struct CSVColumnProfile {
    private(set) var numbers = 0
    private(set) var texts = 0
    private(set) var missing = 0
    /// Number of the texts that stand for a missing value among numbers.
    private(set) var missingAmongNumbers = 0
    /// Number of the texts between single quotation marks.
    private var singleQuoted = 0
    /// Whether the first row's field occurs again below it.
    var repeatsFirstRow = false
    /// What its fields say of the way in which they become numbers.
    private(set) var evidence = CSVReadingEvidence()
    private(set) var range = ColumnRange()
    /// Whether some numbers are infinite or cannot be read, so that the range is not that of all.
    private(set) var hasUnreadNumbers = false
    /// Hashes of the different texts, up to one more than may be categories.
    private var hashes: Set<UInt64> = []
    /// Whether all numbers are whole.
    private(set) var isWhole = true
    /// Whether the numbers are whole and ascend from 0 or 1.
    private var ascends = true
}

extension CSVColumnProfile {
    /// Whether at least half of the values that are not missing are text.
    var isMostlyText: Bool {
        let words = texts - missingAmongNumbers
        return numbers == 0 ? texts > 0 : words > 0 && words >= numbers
    }

    /// Number of different texts, up to one more than may be categories.
    var differentTexts: Int { hashes.count }

    /// Whether every row that has a value has the same.
    var isConstant: Bool {
        numbers > 0
            ? numbers > 1 && texts == missingAmongNumbers && !hasUnreadNumbers && range.least == range.greatest
            : texts > 1 && missing == 0 && differentTexts == 1
    }

    /// Whether the texts hardly repeat, as names and remarks do, or are more than may be categories.
    var isFreeText: Bool {
        isMostlyText && texts >= Self.leastTexts
            && (differentTexts > CSVLimits.categories || 2 * differentTexts > texts)
    }

    /// Number of texts from which on it is hardly a coincidence that they do not repeat.
    private static let leastTexts = 20

    /// Whether every text stands between single quotation marks, but for words that stand for a missing value.
    var areSingleQuoted: Bool { singleQuoted > 0 && singleQuoted + missingAmongNumbers == texts }

    /// Whether no row has a value here.
    var isEmpty: Bool { numbers == 0 && texts == 0 }

    /// Whether the values number the rows, with gaps where some of the rows have been left out.
    var countsRows: Bool {
        ascends && numbers > 1 && texts == 0 && missing == 0 && range.greatest < Double(2 * numbers)
    }

    mutating func add(_ field: CSVField, _ source: CSVSource, _ reading: NumberReading = .plain) {
        if reading != .plain, let number = source.number(field, reading) {
            add(number)
            return
        }
        switch source.value(field) {
        case .number(let number):
            if !evidence.hasPoints { evidence.addPlain(field, number, source) }
            add(number)
        case .marked(let number):
            evidence.add(number, field)
            numbers += 1
            (ascends, hasUnreadNumbers) = (false, true)
        case .notFinite:
            numbers += 1
            hasUnreadNumbers = true
        case .date(let date):
            addText(field, source)
            evidence.add(date)
        case .text:
            addText(field, source)
            if source.standsForMissingNumber(field) {
                missingAmongNumbers += 1
            } else if let flag = source.flag(field) {
                evidence.add(flag)
            } else {
                evidence.add(otherText: field)
            }
        case .missing: missing += 1
        }
    }

    private mutating func addText(_ field: CSVField, _ source: CSVSource) {
        texts += 1
        if source.isSingleQuoted(field) { singleQuoted += 1 }
        if hashes.count <= CSVLimits.categories { hashes.insert(source.hash(field)) }
    }

    private mutating func add(_ number: Double) {
        if numbers == 0 ? number != 0 && number != 1 : number <= range.greatest { ascends = false }
        if number != number.rounded() { (isWhole, ascends) = (false, false) }
        range.add(number)
        numbers += 1
    }
}
