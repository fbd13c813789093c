import Text

/// Way in which the fields of a table's column become numbers.
package enum NumberReading: Sendable, Hashable {
    /// Digits, a sign, a decimal point and an exponent.
    case plain
    /// Digits that may be grouped, a decimal point or a comma, and a currency or percent sign, which is passed over.
    case marked(DecimalMark)
    /// Words such as `yes` and `no`, which are 1 and 0.
    case flags
    /// Dates as days since 1970-01-01.
    case days(DateOrder)
    /// Dates and times as seconds since 1970-01-01.
    case seconds(DateOrder)
}

/// Decimal marks of numbers, with the raw values that presets use.
package enum DecimalMark: String, CaseIterable, Sendable, Hashable {
    /// The characters `.` and `,`.
    case point, comma
}

/// Orders of the parts of a date, with the raw values that presets use.
package enum DateOrder: String, CaseIterable, Sendable, Hashable {
    /// As in `2024-05-31`.
    case yearFirst = "year-first"
    /// As in `31.05.2024`.
    case dayFirst = "day-first"
    /// As in `05/31/2024`.
    case monthFirst = "month-first"
}

extension NumberReading {
    /// Whether the fields are dates.
    package var isDate: Bool {
        switch self {
        case .days, .seconds: true
        case .plain, .marked, .flags: false
        }
    }

    /// Returns the date that a number of days or seconds means; nil for a number that is no date.
    ///
    /// The time is given where `resolution`, in the unit of the number, is at most a minute, with seconds where it is at
    /// most one and the time is not that of a whole minute.
    package func dateText(_ value: Double, resolution: Double) -> String? {
        guard value.magnitude < 1e13 else { return nil }
        switch self {
        case .plain, .marked, .flags: return nil
        case .days: return Self.date(Int(value.rounded()))
        case .seconds:
            let second = resolution > 1 ? 0 : (Int(value.rounded()) % 60 + 60) % 60
            let minutes = second == 0 ? Int((value / 60).rounded()) : (Int(value.rounded()) - second) / 60
            let minuteOfDay = (minutes % 1_440 + 1_440) % 1_440
            let date = Self.date((minutes - minuteOfDay) / 1_440)
            return resolution > 60
                ? date
                : "\(date) \(Self.twoDigits(minuteOfDay / 60)):\(Self.twoDigits(minuteOfDay % 60))"
                    + (second == 0 ? "" : ":\(Self.twoDigits(second))")
        }
    }

    /// Returns the day of the Gregorian calendar that is so many days after 1970-01-01.
    ///
    /// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
    private static func date(_ days: Int) -> String {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        return "\("\(year)".zeroPadded(to: 4))-\(twoDigits(month))-\(twoDigits(day))"
    }

    private static func twoDigits(_ number: Int) -> String { "\(number)".zeroPadded(to: 2) }

    private static let all: [NumberReading] =
        [.plain, .marked(.point), .marked(.comma), .flags] + DateOrder.allCases.map { .days($0) }
        + DateOrder.allCases.map { .seconds($0) }

    /// Name in files, for example `days-year-first`.
    package var name: String {
        switch self {
        case .plain: "plain"
        case .marked(let mark): "decimal-\(mark.rawValue)"
        case .flags: "flags"
        case .days(let order): "days-\(order.rawValue)"
        case .seconds(let order): "seconds-\(order.rawValue)"
        }
    }

    /// Names of all ways.
    package static let names: [String] = all.map(\.name)

    /// Creates the way of a name; nil for another name.
    package init?(name: String) {
        guard let found = Self.all.first(where: { $0.name == name }) else { return nil }
        self = found
    }
}
