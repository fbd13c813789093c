/// What the values of a column have in common.
struct CSVColumnProfile {
    private(set) var numbers = 0
    private(set) var texts = 0
    private(set) var missing = 0
    /// Number of the texts that stand for a missing value among numbers.
    private(set) var missingAmongNumbers = 0
    /// Whether the first row's field occurs again below it.
    var repeatsFirstRow = false
    /// Whether a number can only be read with a decimal comma.
    private(set) var hasDecimalCommas = false
    /// Whether a number has a decimal point.
    private(set) var hasPoints = false
    private(set) var range = ColumnRange()
    /// Whether all numbers are whole.
    private(set) var isWhole = true
    /// Whether the numbers are whole and ascend from 0 or 1.
    private var ascends = true
}

extension CSVColumnProfile {
    /// Whether at least half of the values that are not missing are text.
    var isMostlyText: Bool { texts > 0 && texts >= numbers }

    /// Whether no row has a value here.
    var isEmpty: Bool { numbers == 0 && texts == 0 }

    /// Whether the values number the rows, with gaps where some of the rows have been left out.
    var countsRows: Bool {
        ascends && numbers > 1 && texts == 0 && missing == 0 && range.greatest < Double(2 * numbers)
    }

    mutating func add(_ field: CSVField, _ source: CSVSource) {
        switch source.value(field) {
        case .number(let number):
            if source.delimiter != UInt8(ascii: ","), source.hasPoint(field) { hasPoints = true }
            add(number)
        case .marked(let number):
            if number.kind == .decimalComma { hasDecimalCommas = true }
            if let value = number.value {
                add(value)
            } else {
                numbers += 1
                ascends = false
            }
        case .notFinite: numbers += 1
        case .text:
            texts += 1
            if source.standsForMissingNumber(field) { missingAmongNumbers += 1 }
        case .missing: missing += 1
        }
    }

    private mutating func add(_ number: Double) {
        if numbers == 0 ? number != 0 && number != 1 : number <= range.greatest { ascends = false }
        if number != number.rounded() { (isWhole, ascends) = (false, false) }
        range.add(number)
        numbers += 1
    }
}
