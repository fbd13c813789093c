import Text

/// Number with marks that a plain number has not: a decimal comma, grouped digits, a currency or a percent sign.
///
/// Groups have three digits, but for the first, and stand between commas, points, blanks or apostrophes.
struct CSVMarkedNumber: Hashable {
    /// Value if the decimal mark is a point; nil if the text is no number then.
    private(set) var point: Double?
    /// Value if the decimal mark is a comma; nil if the text is no number then.
    private(set) var comma: Double?
    private(set) var isPercent = false
    /// Whether it has other marks than commas, such as those that group digits where commas are decimal.
    private(set) var hasMarksBesideCommas = false
    /// Currency sign or code; nil without one.
    private(set) var currency: String?

    init?(_ text: Span<UInt8>) {
        // Words end here.
        guard Self.mayBeNumber(text) else { return nil }
        var rest = String(decoding: text.indices.map { text[$0] }, as: UTF8.self).unicodeScalars[...]
        var isNegative = false
        if rest.first == "(", rest.last == ")" {
            (rest, isNegative) = (rest.dropFirst().dropLast(), true)
        }
        rest = rest.withoutBlanks
        let hasSign = Self.removeSign(&rest, &isNegative)
        removeSigns(&rest)
        if !hasSign { _ = Self.removeSign(&rest, &isNegative) }
        point = Self.number(rest, .point).map { isNegative ? -$0 : $0 }
        comma = Self.number(rest, .comma).map { isNegative ? -$0 : $0 }
        if point == nil, comma == nil { return nil }
        hasMarksBesideCommas = rest.contains { $0 != "," && Self.groupMarks.contains($0) }
    }

    /// Whether the decimal mark decides on the value.
    var isAmbiguous: Bool { point != nil && comma != nil && point != comma }

    /// Whether the number has a currency or a percent sign.
    var hasSign: Bool { currency != nil || isPercent }

    func value(_ mark: DecimalMark) -> Double? { mark == .point ? point : comma }
}

extension CSVMarkedNumber {
    private static let groupMarks = Set(" '’,.\u{A0}\u{2009}\u{202F}".unicodeScalars)
    private static let currencySigns = Set("$€£¥₹₽₩".unicodeScalars)
    private static let currencyCodes = ["USD", "EUR", "GBP", "JPY", "CHF", "CNY", "INR", "CAD", "AUD"]

    /// Whether the bytes may be those of a number: digits, marks, and at most a code of three capitals.
    private static func mayBeNumber(_ text: Span<UInt8>) -> Bool {
        guard (1...40).contains(text.count) else { return false }
        var (digits, capitals) = (0, 0)
        for index in text.indices {
            switch text[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): capitals += 1
            case UInt8(ascii: "e"), 0x80...: continue
            case let byte where " ',.$%+-()".utf8.contains(byte): continue
            default: return false
            }
        }
        return digits > 0 && capitals <= 3
    }

    private static func removeSign(_ rest: inout Substring.UnicodeScalarView, _ isNegative: inout Bool) -> Bool {
        guard let sign = rest.first, sign == "-" || sign == "+" || sign == "−" else { return false }
        if sign != "+" { isNegative.toggle() }
        rest = rest.dropFirst().withoutBlanks
        return true
    }

    /// Takes a currency off either end, and a percent sign off the last one.
    private mutating func removeSigns(_ rest: inout Substring.UnicodeScalarView) {
        if rest.last == "%" {
            isPercent = true
            rest = rest.dropLast().withoutBlanks
            return
        }
        if let sign = rest.first, Self.currencySigns.contains(sign) {
            (currency, rest) = ("\(sign)", rest.dropFirst())
        } else if let sign = rest.last, Self.currencySigns.contains(sign) {
            (currency, rest) = ("\(sign)", rest.dropLast())
        } else if let code = Self.currencyCodes.first(where: { rest.starts(with: $0.unicodeScalars) }) {
            (currency, rest) = (code, rest.dropFirst(3))
        } else if let code = Self.currencyCodes.first(where: { rest.suffix(3).elementsEqual($0.unicodeScalars) }) {
            (currency, rest) = (code, rest.dropLast(3))
        }
        rest = rest.withoutBlanks
    }

    /// Returns the value of digits without a sign.
    private static func number(_ text: Substring.UnicodeScalarView, _ mark: DecimalMark) -> Double? {
        let decimal: Unicode.Scalar = mark == .point ? "." : ","
        let bytes = Array(String(text).utf8)
        if let plain = DecimalNumber.parse(bytes.span, mark: UInt8(ascii: decimal)) { return unsigned(plain, text) }
        let parts = text.split(separator: decimal, omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = digits(ofGroups: parts[0]) else { return nil }
        guard parts.count == 2 else { return Double(whole) }
        guard !parts[1].isEmpty, parts[1].allSatisfy(isDigit) else { return nil }
        return Double(whole + "." + String(parts[1]))
    }

    /// Returns a number that has no second sign.
    private static func unsigned(_ number: Double, _ text: Substring.UnicodeScalarView) -> Double? {
        text.first == "-" || text.first == "+" ? nil : number
    }

    /// Returns the digits of groups between equal marks.
    private static func digits(ofGroups text: Substring.UnicodeScalarView) -> String? {
        let groups = text.split(omittingEmptySubsequences: false) { groupMarks.contains($0) }
        let marks = Set(text.filter { groupMarks.contains($0) })
        guard let first = groups.first, (1...3).contains(first.count), groups.count > 1, marks.count == 1,
            !first.elementsEqual("0".unicodeScalars), groups.allSatisfy({ $0.allSatisfy(isDigit) }),
            groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return groups.map(String.init).joined()
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}

extension CSVMarkedNumber {
    /// Advice on how to write the number, of which the file has this text.
    func advice(for text: String) -> String {
        guard !hasSign else { return "a number with a sign; write \(Self.words(point ?? comma))" }
        guard point == nil || comma == nil || isAmbiguous else {
            return "a number with grouped digits; write \(Self.words(point))"
        }
        if isAmbiguous {
            return "a number with a comma; write \(text.filter { $0 != "," }) if the comma groups digits, "
                + "\(text.replacing(",", with: ".")) if it is a decimal comma"
        }
        if point == nil, !text.contains(".") {
            return "a number with a decimal comma; write \(text.replacing(",", with: "."))"
        }
        return "a number with grouped digits; write \(Self.words(point ?? comma))"
    }

    private static func words(_ value: Double?) -> String { value.map(NumberFormat.datum) ?? "its digits" }
}

extension Substring.UnicodeScalarView {
    /// Text without blanks at its ends.
    fileprivate var withoutBlanks: Self {
        var rest = self
        while rest.first?.properties.isWhitespace == true { rest.removeFirst() }
        while rest.last?.properties.isWhitespace == true { rest.removeLast() }
        return rest
    }
}
