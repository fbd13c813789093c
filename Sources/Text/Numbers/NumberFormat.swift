/// Number formats of the screen, of errors and of logs, as pure functions without a locale.
///
/// The styles in this file round decimal digits half away from zero, and write `NaN`, `inf` and `-inf`.
/// `NumberFormat+Words.swift` has the styles for sentences and labels.
package enum NumberFormat {
    /// Writes a whole number with separated thousands: `12,480`.
    package static func grouped(_ value: Int) -> String {
        let digits = Array(value.magnitude.description.utf8)
        var result: [UInt8] = value < 0 ? [minus] : []
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result.append(UInt8(ascii: ",")) }
            result.append(digit)
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Writes a byte as errors quote it, with two digits: `0x1B`.
    package static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0x0" : "0x") + String(byte, radix: 16, uppercase: true)
    }

    /// Writes at most six columns for any number from 0 to 10¹⁵: `812`, `9,480`, `31.2k`, `1.25M`, `3.40G`, `7.10T`.
    ///
    /// From 100 to 10,000 the number is whole; below 100 it has up to three significant digits.
    package static func compact(_ value: Double) -> String {
        guard value.isFinite else { return nonFinite(value) }
        if value.magnitude < 99.95 { return significant(value, 3, trimmingZeros: true) }
        if value.magnitude < 9_999.5 { return grouped(Int(value.rounded())) }
        var scaled = value
        for suffix in ["k", "M", "G", "T"] {
            scaled /= 1_000
            if scaled.magnitude < 999.5 { return significant(scaled, 3) + suffix }
        }
        return scientific(value)
    }

    /// Writes separated thousands up to 99,999, and continues like `compact(_: Double)` beyond.
    package static func compact(_ value: Int) -> String {
        value.magnitude < 100_000 ? grouped(value) : compact(Double(value))
    }

    /// Writes a mantissa of `digits` digits and an exponent of at least two: `3.2e-05`, `1.0e+00`.
    ///
    /// The width is the same for every positive number from 1e-99 to 9.9e+99.
    package static func scientific(_ value: Double, digits: Int = 2) -> String {
        guard let decimal = DecimalDigits(value) else { return nonFinite(value) }
        let rounded = decimal.rounded(toSignificant: max(1, digits))
        let mantissa = rounded.text(shiftedBy: -rounded.exponent, decimals: max(0, digits - 1))
        let magnitude = rounded.exponent.magnitude
        let sign = rounded.exponent < 0 ? "-" : "+"
        return mantissa + "e" + sign + (magnitude < 10 ? "0" : "") + magnitude.description
    }

    /// Writes `digits` significant digits, without an exponent from 1e-4 to 1e6: `0.0500`, `3.20e-07`.
    package static func significant(_ value: Double, _ digits: Int, trimmingZeros: Bool = false) -> String {
        guard let decimal = DecimalDigits(value) else { return nonFinite(value) }
        let digits = max(1, digits)
        let rounded = decimal.rounded(toSignificant: digits)
        guard rounded.isZero || (-4..<max(6, digits)).contains(rounded.exponent) else {
            return scientific(value, digits: digits)
        }
        let decimals = max(0, digits - 1 - rounded.exponent)
        let text = rounded.text(shiftedBy: 0, decimals: decimals)
        return trimmingZeros ? trimmed(text) : text
    }

    /// Writes `decimals` digits after the point: `0.050`.
    package static func fixed(_ value: Double, _ decimals: Int, trimmingZeros: Bool = false) -> String {
        guard let decimal = DecimalDigits(value) else { return nonFinite(value) }
        guard decimal.exponent < 18 else { return scientific(value, digits: 3) }
        let decimals = min(max(0, decimals), 17)
        let text = decimal.rounded(toDecimals: decimals).text(shiftedBy: 0, decimals: decimals)
        return trimmingZeros ? trimmed(text) : text
    }

    /// Writes a fraction as a percentage: 0.314 is `31%`.
    package static func percent(_ share: Double, decimals: Int = 0) -> String {
        guard let decimal = DecimalDigits(share) else { return nonFinite(share) }
        guard decimal.exponent < 16 else { return scientific(share * 100, digits: 3) + "%" }
        let decimals = min(max(0, decimals), 15)
        return decimal.scaled(byPowerOfTen: 2).rounded(toDecimals: decimals).text(shiftedBy: 0, decimals: decimals)
            + "%"
    }

    /// Writes the two largest units: `45s`, `3m 05s`, `2h 14m`, `3d 04h`; negative times are `0s`, infinite ones `-`.
    package static func duration(seconds: Double) -> String {
        guard seconds.isFinite, seconds < 1e11 else { return seconds < 0 ? "0s" : "-" }
        let total = Int(max(0, seconds))
        let (minutes, hours, days) = (total / 60, total / 3_600, total / 86_400)
        if minutes == 0 { return "\(total)s" }
        if hours == 0 { return "\(minutes)m \(twoDigits(total % 60))s" }
        if days == 0 { return "\(hours)h \(twoDigits(minutes % 60))m" }
        return "\(grouped(days))d \(twoDigits(hours % 24))h"
    }

    /// Removes trailing zeros after the point.
    private static func trimmed(_ text: String) -> String {
        var bytes = Array(text.utf8)
        guard bytes.contains(UInt8(ascii: ".")) else { return text }
        while bytes.last == UInt8(ascii: "0") { bytes.removeLast() }
        if bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func twoDigits(_ value: Int) -> String { (value < 10 ? "0" : "") + value.description }

    private static func nonFinite(_ value: Double) -> String {
        value.isNaN ? "NaN" : value < 0 ? "-inf" : "inf"
    }

    private static let minus = UInt8(ascii: "-")
}
