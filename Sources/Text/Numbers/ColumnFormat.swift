/// Formats with a fixed number of columns, so that nothing moves while numbers change.
package enum ColumnFormat {
    /// Writes three significant digits, right-aligned in nine columns: `   0.0312`, ` 3.12e-07`.
    package static func figure(_ value: Double?) -> String {
        leading(value.map { NumberFormat.significant($0, 3) } ?? "–", 9)
    }

    /// Writes three significant digits, or two of a tiny or long number, right-aligned in eight columns: ` 2.0e-07`.
    package static func briefFigure(_ value: Double?) -> String {
        guard let value else { return leading("–", 8) }
        let isTiny = value != 0 && abs(value) < 1e-3
        let exact = NumberFormat.significant(value, 3)
        return leading(isTiny || exact.columns > 7 ? NumberFormat.scientific(value) : exact, 8)
    }

    /// Writes three significant digits if they fit into `width` columns, otherwise one with an exponent.
    package static func fitted(_ value: Double, _ width: Int) -> String {
        let exact = NumberFormat.significant(value, 3)
        return leading(exact.columns > width ? NumberFormat.scientific(value, digits: 1) : exact, width)
    }

    /// Writes up to two decimals as `width` columns permit, otherwise thousands, millions …: `0.43`, `47.9`, `-12k`.
    package static func rounded(_ value: Double, _ width: Int) -> String {
        for decimals in [2, 1, 0] {
            let text = NumberFormat.fixed(value, decimals)
            if text.columns <= width { return text }
        }
        var scaled = value
        for suffix in ["k", "M", "G", "T"] {
            scaled /= 1_000
            if abs(scaled) < 999.5 { return NumberFormat.fixed(scaled, 0) + suffix }
        }
        return NumberFormat.scientific(value, digits: 1)
    }

    /// Writes a norm in seven columns: `3.2e-07`.
    package static func norm(_ value: Double) -> String { leading(NumberFormat.scientific(value), 7) }

    /// Writes a fraction as a percentage in five columns: `97.3%`, ` 100%`.
    package static func share(_ value: Double?) -> String {
        guard let value else { return leading("–", 5) }
        return leading(NumberFormat.percent(value, decimals: value > 0.9995 ? 0 : 1), 5)
    }

    /// Writes a fraction as a whole percentage in four columns: ` 97%`.
    package static func wholeShare(_ value: Double) -> String { leading(NumberFormat.percent(value), 4) }

    /// Writes a ratio with two significant digits, or one of a tiny or large one, in six columns: `  0.93`, ` 3e-07`.
    package static func ratio(_ value: Double) -> String {
        guard value != 0 else { return leading("0", 6) }
        let isExact = (1e-3..<1e4).contains(value) || !value.isFinite
        return leading(isExact ? NumberFormat.significant(value, 2) : NumberFormat.scientific(value, digits: 1), 6)
    }

    /// Pads a text on the left to `width` columns.
    package static func leading(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.columns)) + text
    }

    /// Pads a text on the right to `width` columns.
    package static func trailing(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.columns))
    }
}
