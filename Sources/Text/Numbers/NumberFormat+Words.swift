#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Styles for sentences, labels and input fields.
extension NumberFormat {
    /// Writes the shortest digits that identify the value, without a useless `.0`: `0.05`, `1.2e-05`, `12000`.
    package static func exact(_ value: some BinaryFloatingPoint & CustomStringConvertible) -> String {
        let text = value.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// Writes a number read from data: like `exact`, but −0 as `0`, and magnitudes of 10¹⁵ and more as Swift does.
    package static func datum(_ value: some BinaryFloatingPoint & CustomStringConvertible) -> String {
        if value == 0 { return "0" }
        return value.magnitude < 1e15 ? exact(value) : value.description
    }

    /// Writes three significant digits, or all those before the point: `0.0123`, `31.2`, `1234`.
    package static func brief(_ value: Double) -> String {
        guard value != 0, value.isFinite else { return value == 0 ? "0" : value.description }
        var unit = 1.0
        while value.magnitude * unit < 100 && unit < 1e12 { unit *= 10 }
        return exact((value * unit).rounded() / unit)
    }

    /// Writes one significant digit, so that a sentence stands still while its number moves: `3e-7`, `0.05`, `40`.
    package static func rough(_ value: Double) -> String {
        guard value.isFinite else { return value.isNaN ? "not a number" : "infinite" }
        guard value != 0 else { return "0" }
        var exponent = Int(floor(log10(abs(value))))
        var digit = Int((abs(value) / pow(10, Double(exponent))).rounded())
        if digit == 10 { (digit, exponent) = (1, exponent + 1) }
        let sign = value < 0 ? "−" : ""
        switch exponent {
        case -2: return "\(sign)0.0\(digit)"
        case -1: return "\(sign)0.\(digit)"
        case 0...2: return sign + "\(digit)" + String(repeating: "0", count: exponent)
        default: return "\(sign)\(digit)e\(exponent)"
        }
    }

    /// Writes a fraction as a percentage of one or two digits for a sentence: `0.1 %`, `64 %`.
    package static func roughPercent(_ share: Double) -> String {
        guard share.isFinite else { return "far more than 100 %" }
        let value = share * 100
        if value >= 1_000 { return "\(rough(share)) times 100 %" }
        if value >= 10 || value == 0 { return "\(Int(value.rounded())) %" }
        return "\(rough(value)) %"
    }

    /// Writes two significant digits, without an exponent from 0.01 to 1,000: `0.12`, `3.4e-05`.
    package static func twoDigits(_ value: Double) -> String {
        value >= 0.01 && value < 1_000 ? significant(value, 2) : scientific(value)
    }
}
