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
