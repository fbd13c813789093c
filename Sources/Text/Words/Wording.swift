#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Numbers and names as a sentence needs them: rough, so that the text stands still while the numbers move.
package enum Wording {
    /// One significant figure, for example `3e-7`, `0.05` or `40`.
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

    /// A share as a percentage of one or two figures, for example `0.1 %` or `64 %`.
    package static func percent(_ share: Double) -> String {
        guard share.isFinite else { return "far more than 100 %" }
        let value = share * 100
        if value >= 1_000 { return "\(rough(share)) times 100 %" }
        if value >= 10 || value == 0 { return "\(Int(value.rounded())) %" }
        return "\(rough(value)) %"
    }

    /// Thousands apart, for example `12,480`.
    package static func grouped(_ value: Int) -> String {
        var reversed = ""
        for (index, digit) in String(value.magnitude).reversed().enumerated() {
            if index > 0 && index % 3 == 0 { reversed.append(",") }
            reversed.append(digit)
        }
        return (value < 0 ? "−" : "") + String(reversed.reversed())
    }

    /// A text with a capital and a full stop.
    package static func sentence(_ text: String) -> String {
        guard let first = text.first else { return "" }
        let ended = text.hasSuffix(".") ? text : text + "."
        return first.uppercased() + ended.dropFirst()
    }
}
