/// Date with or without a time of day, as a field writes it.
///
/// Read are `2024-05-31`, `2024/05/31`, `2024-05`, `31.05.2024`, `31/05/24`, `05-31-2024`, `31 May 2024`, `31-May-24` and
/// `May 31, 2024`, each of them before `T` or a blank and `14:30`, `14:30:00.25`, `2:30 PM`, `14:30Z` or `14:30+02:00`.
struct CSVDate: Equatable {
    /// The three numbers in the order of the text; year, month and day where the month has its name.
    private let parts: [Int]
    private let order: Order
    /// Seconds after midnight, less the offset from UTC; nil without a time.
    private let time: Double?

    private enum Order { case year, day, unknown, named }

    init?(_ text: Span<UInt8>) {
        guard (6...40).contains(text.count), Self.isDigit(text[0]) || CSVDateReader.mayBeginWithMonth(text) else {
            return nil
        }
        var reader = CSVDateReader(text)
        if let numbers = Self.numbers(&reader, text) {
            (parts, order) = numbers
        } else {
            reader = CSVDateReader(text)
            guard let named = reader.partsWithMonthName() else { return nil }
            (parts, order) = (named, .named)
        }
        if reader.offset == text.count {
            time = nil
        } else {
            guard let seconds = reader.time() else { return nil }
            time = seconds
        }
        if orders.isEmpty { return nil }
    }

    /// Reads three numbers, or a year and a month.
    private static func numbers(_ reader: inout CSVDateReader, _ text: Span<UInt8>) -> (parts: [Int], order: Order)? {
        guard let first = reader.number(upTo: 4), let mark = reader.mark(among: "-/.") else { return nil }
        let isYear = reader.offset == 5
        guard isYear || reader.offset <= 3, let second = reader.number(upTo: 2) else { return nil }
        guard reader.offset < text.count, text[reader.offset] == mark else {
            // A year and a month, such as 1949-01.
            guard isYear, mark == UInt8(ascii: "-"), text.count == 7, (1000...2999).contains(first) else { return nil }
            return ([first, second, 1], .year)
        }
        reader.offset += 1
        let start = reader.offset
        guard let third = reader.number(upTo: isYear ? 2 : 4) else { return nil }
        let digits = reader.offset - start
        if !isYear, digits != 2, digits != 4 { return nil }
        return (
            [first, second, !isYear && digits == 2 ? third + (third < 69 ? 2000 : 1900) : third],
            isYear ? .year : mark == UInt8(ascii: ".") ? .day : .unknown
        )
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
            case .named: DateOrder.allCases
            }
        return Set(candidates.filter { days($0) != nil })
    }

    /// Whether the numbers are a day whichever of day and month comes first, but not the same one.
    var isUndecided: Bool { order == .unknown && orders.count > 1 && parts[0] != parts[1] }

    /// Returns the order of a column if the date has it, or else the only one that a date of its form has.
    ///
    /// A date such as `12/31/2024` contradicts a column whose days come first.
    func order(_ column: DateOrder) -> DateOrder? {
        let orders = orders
        if orders.contains(column) { return column }
        return orders.count == 1 && (order != .unknown || column == .yearFirst) ? orders.first : nil
    }

    /// Returns the days since 1970-01-01; nil if there is no such day.
    func days(_ order: DateOrder) -> Double? {
        let (year, month, day) =
            switch self.order == .named ? .yearFirst : order {
            case .yearFirst: (parts[0], parts[1], parts[2])
            case .dayFirst: (parts[2], parts[1], parts[0])
            case .monthFirst: (parts[2], parts[0], parts[1])
            }
        guard self.order == .named || (self.order == .year) == (order == .yearFirst), (1...12).contains(month),
            day >= 1,
            day <= Self.length(ofMonth: month, year)
        else { return nil }
        return Double(Self.days(year, month, day))
    }

    /// Returns the seconds since the beginning of 1970.
    func seconds(_ order: DateOrder) -> Double? { days(order).map { $0 * 86_400 + (time ?? 0) } }

    /// Returns the days since 1970-01-01 of a text such as `2024-05-31` or `2024-05-31 14:30:00`; nil for any other.
    static func plainDay(_ text: Span<UInt8>) -> Double? { plain(text).map { Double($0.day) } }

    /// Returns the seconds since the beginning of 1970 of a text such as `2024-05-31 14:30:00` or `2024-05-31`; nil for
    /// any other.
    static func plainSeconds(_ text: Span<UInt8>) -> Double? { plain(text).map { Double($0.day * 86_400 + $0.second) } }

    private static func plain(_ text: Span<UInt8>) -> (day: Int, second: Int)? {
        guard text.count == 10 || text.count == 19, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
            let century = pair(text, 0), let year = pair(text, 2), let month = pair(text, 5), let day = pair(text, 8),
            (1...12).contains(month), day >= 1, day <= length(ofMonth: month, century * 100 + year)
        else { return nil }
        let days = days(century * 100 + year, month, day)
        if text.count == 10 { return (days, 0) }
        guard text[10] == UInt8(ascii: " ") || text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"),
            text[16] == UInt8(ascii: ":"), let hour = pair(text, 11), hour < 24, let minute = pair(text, 14),
            minute < 60, let second = pair(text, 17), second < 60
        else { return nil }
        return (days, hour * 3_600 + minute * 60 + second)
    }

    /// Returns a number of two digits.
    private static func pair(_ text: Span<UInt8>, _ index: Int) -> Int? {
        let (tens, ones) = (text[index] &- UInt8(ascii: "0"), text[index + 1] &- UInt8(ascii: "0"))
        return tens <= 9 && ones <= 9 ? Int(tens) * 10 + Int(ones) : nil
    }

    private static func length(ofMonth month: Int, _ year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return month == 2 ? (isLeap ? 29 : 28) : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31
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
