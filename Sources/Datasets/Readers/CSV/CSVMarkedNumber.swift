/// Number with marks that a program cannot read as they stand: a comma, grouped digits, a currency or a percent sign.
struct CSVMarkedNumber: Hashable {
    enum Kind {
        /// The comma can only be a decimal mark, as in `1,86`.
        case decimalComma
        /// The comma may be a decimal mark or group digits, as in `207,751`.
        case comma
        /// Other marks, as in `1 234`, `1.234,5` or `12 %`.
        case other
    }

    let kind: Kind
    /// Value if the comma is a decimal mark; nil for other marks.
    let value: Double?

    init?(_ text: Span<UInt8>) {
        // Words and dates end here.
        guard !text.isEmpty, text.indices.allSatisfy({ Self.mayStand(text[$0], isFirst: $0 == 0) }) else { return nil }
        value = DecimalNumber.parse(text, mark: UInt8(ascii: ","))
        if value != nil {
            kind = Self.mayGroup(text) ? .comma : .decimalComma
        } else if text.count <= 40, Self.plain(String(decoding: text.indices.map { text[$0] }, as: UTF8.self)) != nil {
            kind = .other
        } else {
            return nil
        }
    }

    private static func mayStand(_ byte: UInt8, isFirst: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: true
        case UInt8(ascii: "-"), UInt8(ascii: "+"): isFirst
        case UInt8(ascii: "e"), UInt8(ascii: "E"): !isFirst
        default: " ',.$%".utf8.contains(byte)
        }
    }

    /// Whether one to three digits, not 0 alone, precede a comma and exactly three follow it.
    private static func mayGroup(_ text: Span<UInt8>) -> Bool {
        let digits = text.indices.map { text[$0] }.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
        let parts = digits.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        return parts.count == 2 && (1...3).contains(parts[0].count) && parts[0] != [UInt8(ascii: "0")][...]
            && parts[1].count == 3
    }
}

extension CSVMarkedNumber {
    private static let groupMarks = Set(" '’,.\u{A0}\u{2009}\u{202F}".unicodeScalars)
    private static let signs = Set("$€£¥%".unicodeScalars)

    /// Returns a number with digits in groups of three, or with a currency or percent sign, as a program writes it.
    ///
    /// The last comma or point is the decimal mark if it differs from the marks before it.
    static func plain(_ text: String) -> String? {
        var rest = Array(text.unicodeScalars.filter { !signs.contains($0) })
        let hasSign = rest.count < text.unicodeScalars.count
        while rest.first?.properties.isWhitespace == true { rest.removeFirst() }
        while rest.last?.properties.isWhitespace == true { rest.removeLast() }
        var number = ""
        if let sign = rest.first, sign == "-" || sign == "+" { number.unicodeScalars.append(rest.removeFirst()) }
        let groups = rest.split(omittingEmptySubsequences: false) { groupMarks.contains($0) }
        let marks = rest.filter { groupMarks.contains($0) }
        guard let first = groups.first, groups.allSatisfy({ $0.allSatisfy(isDigit) && !$0.isEmpty }) else { return nil }
        let last = marks.last
        let hasFraction =
            (last == "," || last == ".") && (marks.dropLast().isEmpty ? hasSign || last == "." : marks.first != last)
        let whole = hasFraction ? groups.dropLast() : groups[...]
        guard whole.count == 1 || first.count <= 3 && whole.dropFirst().allSatisfy({ $0.count == 3 }),
            Set(hasFraction ? marks.dropLast() : marks[...]).count <= 1, hasSign || !marks.isEmpty
        else { return nil }
        for group in whole { number.unicodeScalars.append(contentsOf: group) }
        if hasFraction, let fraction = groups.last { number += "." + String(String.UnicodeScalarView(fraction)) }
        return number
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// Advice on how to write the number, of which the file has this text.
    func advice(for text: String) -> String {
        let grouped = text.filter { $0 != "," }
        let decimal = text.replacing(",", with: ".")
        return switch kind {
        case .decimalComma: "a number with a decimal comma; write \(decimal)"
        case .comma:
            "a number with a comma; write \(grouped) if the comma groups digits, \(decimal) if it is a decimal comma"
        case .other: "a number with other marks; write \(Self.plain(text) ?? grouped)"
        }
    }
}

/// Words for a missing value, in lower case.
enum CSVMissingWords {
    /// Words of spreadsheets, data frames and statistics packages, which mean nothing else.
    static let everywhere: Set = [
        "", "na", "n/a", "null", "nan", "?", "-nan", "<na>", "<undefined>", "<missing>", "nat", "#n/a", "#n/a n/a",
        "#na", "#nv", "#null!", "#div/0!", "#value!", "#ref!", "#name?", "#num!", "1.#ind", "-1.#ind", "1.#qnan",
        "-1.#qnan",
    ]
    /// Words that may be the name of a class or a category, but stand for a missing value among numbers.
    static let amongNumbers: Set = ["none", "missing", ".", "-", "--"]
    /// Length of the longest word in bytes.
    static let longest = 11
}
