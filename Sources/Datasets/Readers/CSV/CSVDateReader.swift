/// Reads the parts of a date from its beginning.
struct CSVDateReader {
    private let text: [UInt8]
    var offset = 0

    init(_ text: Span<UInt8>) { self.text = text.indices.map { text[$0] } }

    private var next: UInt8? { offset < text.count ? text[offset] : nil }

    /// Whether nothing is left.
    var isAtEnd: Bool { offset == text.count }

    /// Reads a number of one digit up to so many.
    mutating func number(upTo digits: Int) -> Int? {
        var (number, count) = (0, 0)
        while count < digits, let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
            (offset, count) = (offset + 1, count + 1)
        }
        return count > 0 ? number : nil
    }

    /// Passes one of these characters and returns it.
    mutating func mark(among marks: String) -> UInt8? {
        guard let byte = next, marks.utf8.contains(byte) else { return nil }
        offset += 1
        return byte
    }

    /// Reads a time up to the end of the text: seconds after midnight in UTC.
    mutating func time() -> Double? {
        guard mark(among: "T ") != nil, var hour = number(upTo: 2), mark(among: ":") != nil,
            let minute = number(upTo: 2), minute < 60
        else { return nil }
        var second = 0.0
        if mark(among: ":") != nil {
            guard let whole = number(upTo: 2), whole <= 60 else { return nil }
            second = Double(whole)
            if mark(among: ".,") != nil {
                let start = offset
                guard let fraction = number(upTo: 9) else { return nil }
                second += Double(fraction) / (0..<offset - start).reduce(1.0) { power, _ in power * 10 }
            }
        }
        _ = mark(among: " ")
        if let half = mark(among: "AaPp") {
            guard mark(among: "Mm") != nil, (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (half | 0x20 == UInt8(ascii: "p") ? 12 : 0)
        }
        guard hour < 24, let offset = zone() else { return nil }
        return Double(hour * 3_600 + minute * 60) + second - offset
    }

    /// Reads an offset from UTC, which may be missing, up to the end of the text.
    private mutating func zone() -> Double? {
        guard offset < text.count else { return 0 }
        if mark(among: "Zz") != nil { return offset == text.count ? 0 : nil }
        guard let sign = mark(among: "+-"), let hours = number(upTo: 2), hours < 24 else { return nil }
        _ = mark(among: ":")
        let minutes = offset < text.count ? number(upTo: 2) : 0
        guard let minutes, minutes < 60, offset == text.count else { return nil }
        return Double(hours * 3_600 + minutes * 60) * (sign == UInt8(ascii: "-") ? -1 : 1)
    }
}

/// Dates with the English name of a month.
extension CSVDateReader {
    private static let months: [[UInt8]] = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ].map { Array($0.utf8) }

    /// Whether a text begins like the name of a month.
    static func mayBeginWithMonth(_ text: Span<UInt8>) -> Bool {
        guard text.count >= 3 else { return false }
        return months.contains { name in
            text[0] | 0x20 == name[0] && text[1] | 0x20 == name[1] && text[2] | 0x20 == name[2]
        }
    }

    /// Reads a date such as `12 Mar 2024`, `12-Mar-24`, `March 12, 2024`, `2024-Mar-12` or `Mar 2024`.
    mutating func partsWithMonthName() -> [Int]? {
        if let month = month() {
            guard separator(), let first = number(upTo: 4) else { return nil }
            if first > 31 { return first >= 1_000 ? [first, month, 1] : nil }
            passOrdinal()
            guard separator(), let year = year() else { return nil }
            return [year, month, first]
        }
        let start = offset
        guard let first = number(upTo: 4) else { return nil }
        let isYear = offset - start == 4
        if !isYear { passOrdinal() }
        guard separator(), let month = month(), separator() else { return nil }
        if isYear { return number(upTo: 2).map { [first, month, $0] } }
        return year().map { [$0, month, first] }
    }

    /// Reads a name of at least three letters, which may be abbreviated.
    private mutating func month() -> Int? {
        let letters = text[offset...].prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
        guard letters.count >= 3 else { return nil }
        let name = letters.map { $0 | 0x20 }
        let isSeptember = name.elementsEqual("sept".utf8)
        guard
            let index = Self.months.firstIndex(where: {
                $0 == name || name.count == 3 && $0.starts(with: name) || isSeptember && $0.starts(with: name)
            })
        else { return nil }
        offset += letters.count
        return index + 1
    }

    /// Reads a year of four digits, or of two from 1969 to 2068.
    private mutating func year() -> Int? {
        let start = offset
        guard let number = number(upTo: 4) else { return nil }
        switch offset - start {
        case 2: return number + (number < 69 ? 2000 : 1900)
        case 4: return number
        default: return nil
        }
    }

    /// Passes one or two marks between the parts of a date; returns false without one.
    private mutating func separator() -> Bool {
        guard mark(among: " -/.,") != nil else { return false }
        _ = mark(among: " ")
        return true
    }

    /// Passes `st`, `nd`, `rd` or `th` behind a day.
    private mutating func passOrdinal() {
        guard offset + 1 < text.count else { return }
        let letters = [text[offset] | 0x20, text[offset + 1] | 0x20]
        if ["st", "nd", "rd", "th"].contains(where: { letters.elementsEqual($0.utf8) }) { offset += 2 }
    }
}
