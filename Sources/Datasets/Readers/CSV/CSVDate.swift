/// Date with or without a time of day, as a field writes it.
///
/// Read are `2024-05-31`, `2024/05/31`, `2024-05`, `31.05.2024`, `31/05/24` and `05-31-2024`, each of them before
/// `T` or a blank and `14:30`, `14:30:00.25`, `2:30 PM`, `14:30Z` or `14:30+02:00`.
struct CSVDate: Equatable {
    /// The three numbers in the order of the text.
    private let parts: [Int]
    private let order: Order
    /// Seconds after midnight, less the offset from UTC; nil without a time.
    private let time: Double?

    private enum Order { case year, day, unknown }

    init?(_ text: Span<UInt8>) {
        guard (6...35).contains(text.count), Self.isDigit(text[0]) else { return nil }
        var reader = Reader(text)
        guard let first = reader.number(upTo: 4), let mark = reader.mark(among: "-/.") else { return nil }
        let isYear = reader.offset == 5
        guard isYear || reader.offset <= 3, let second = reader.number(upTo: 2) else { return nil }
        if reader.offset < text.count, text[reader.offset] == mark {
            reader.offset += 1
            let start = reader.offset
            guard let third = reader.number(upTo: isYear ? 2 : 4) else { return nil }
            let digits = reader.offset - start
            if !isYear, digits != 2, digits != 4 { return nil }
            parts = [first, second, !isYear && digits == 2 ? third + (third < 69 ? 2000 : 1900) : third]
            order = isYear ? .year : mark == UInt8(ascii: ".") ? .day : .unknown
        } else {
            // A year and a month, such as 1949-01.
            guard isYear, mark == UInt8(ascii: "-"), text.count == 7, (1000...2999).contains(first) else { return nil }
            (parts, order) = ([first, second, 1], .year)
        }
        if reader.offset == text.count {
            time = nil
        } else {
            guard let seconds = reader.time() else { return nil }
            time = seconds
        }
        if orders.isEmpty { return nil }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}

extension CSVDate {
    var hasTime: Bool { time != nil }

    /// Orders in which the numbers are a day that exists.
    var orders: Set<DateOrder> {
        let candidates: [DateOrder] =
            switch order {
            case .year: [.yearFirst]
            case .day: [.dayFirst]
            case .unknown: [.dayFirst, .monthFirst]
            }
        return Set(candidates.filter { days($0) != nil })
    }

    /// Returns the order of a column if the date has it, or else the only one in which it is a day.
    func order(_ column: DateOrder) -> DateOrder? {
        let orders = orders
        return orders.contains(column) ? column : orders.count == 1 ? orders.first : nil
    }

    /// Returns the days since 1970-01-01; nil if there is no such day.
    func days(_ order: DateOrder) -> Double? {
        let (year, month, day) =
            switch order {
            case .yearFirst: (parts[0], parts[1], parts[2])
            case .dayFirst: (parts[2], parts[1], parts[0])
            case .monthFirst: (parts[2], parts[0], parts[1])
            }
        guard (self.order == .year) == (order == .yearFirst), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, year)
        else { return nil }
        return Double(Self.days(year, month, day))
    }

    /// Returns the seconds since the beginning of 1970.
    func seconds(_ order: DateOrder) -> Double? { days(order).map { $0 * 86_400 + (time ?? 0) } }

    private static func length(ofMonth month: Int, _ year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    /// Days of the Gregorian calendar since 1970-01-01.
    ///
    /// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}

/// Reads the parts of a text from its beginning.
private struct Reader {
    private let text: [UInt8]
    var offset = 0

    init(_ text: Span<UInt8>) { self.text = text.indices.map { text[$0] } }

    private var next: UInt8? { offset < text.count ? text[offset] : nil }

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
