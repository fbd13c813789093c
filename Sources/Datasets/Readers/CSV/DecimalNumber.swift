/// Parses decimal numbers in text files, the same in every locale.
enum DecimalNumber {
    /// Returns the Double nearest to the number in `text`; nil if that is anything but sign, digits, `mark`, digits and
    /// exponent.
    ///
    /// A number that is too large becomes infinite. What more than 19 digits or a large exponent make is left to the
    /// standard library.
    static func parse(_ text: Span<UInt8>, mark: UInt8 = UInt8(ascii: ".")) -> Double? {
        guard let parts = DecimalParts(text, mark) else { return nil }
        let exponent = parts.exponent - parts.fractionDigits
        let magnitude: Double
        if !parts.isInexact, (-powersOfFive.count + 1...0).contains(exponent) {
            magnitude = value(parts.mantissa, tenths: -exponent)
        } else if !parts.isInexact, parts.mantissa <= 1 << 53, (0..<powersOfTen.count).contains(exponent) {
            magnitude = Double(parts.mantissa) * powersOfTen[exponent]
        } else {
            return slowly(text, mark)
        }
        return parts.isNegative ? -magnitude : magnitude
    }

    /// Returns the Double nearest to mantissa · 10^(−tenths), for at most 27 tenths.
    ///
    /// Where both numbers are exact as a Double, one division is correctly rounded. Elsewhere integers are divided to
    /// more bits than a Double has, of which the last one tells whether something remained, and that is rounded once.
    ///
    /// Source: Clinger, "How to read floating point numbers accurately" (1990).
    static func value(_ mantissa: UInt64, tenths: Int) -> Double {
        if mantissa <= 1 << 53, tenths < powersOfTen.count { return Double(mantissa) / powersOfTen[tenths] }
        let divisor = powersOfFive[tenths]
        let (mantissaShift, divisorShift) = (mantissa.leadingZeroBitCount, divisor.leadingZeroBitCount)
        let dividend = mantissa << UInt64(mantissaShift)
        let (quotient, remainder) = (divisor << UInt64(divisorShift)).dividingFullWidth((dividend >> 1, dividend << 63))
        let exponent = divisorShift - mantissaShift - 63 - tenths
        return Double(sign: .plus, exponent: exponent, significand: Double(quotient | (remainder == 0 ? 0 : 1)))
    }

    /// Powers of five that 64 bits hold.
    private static let powersOfFive: InlineArray<28, UInt64> = {
        var powers = InlineArray<28, UInt64>(repeating: 1)
        for index in 1..<28 { powers[index] = powers[index - 1] * 5 }
        return powers
    }()

    /// Powers of ten that a Double holds exactly.
    static let powersOfTen: InlineArray<23, Double> = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]

    private static func slowly(_ text: Span<UInt8>, _ mark: UInt8) -> Double? {
        let bytes = text.indices.map { text[$0] == mark ? UInt8(ascii: ".") : text[$0] }
        return Double(String(decoding: bytes, as: UTF8.self))
    }
}

/// Parts of a decimal number: ± mantissa × 10^(exponent − fractionDigits).
private struct DecimalParts {
    var isNegative = false
    /// All digits before the exponent, as one integer.
    var mantissa: UInt64 = 0
    /// Number of those digits after the point.
    var fractionDigits = 0
    var exponent = 0
    /// Whether mantissa or exponent has more digits than fit.
    var isInexact = false

    init?(_ text: Span<UInt8>, _ mark: UInt8) {
        var offset = 0
        isNegative = Self.readSign(text, &offset)
        let wholeDigits = readDigits(text, &offset)
        if offset < text.count, text[offset] == mark {
            offset += 1
            fractionDigits = readDigits(text, &offset)
        }
        guard wholeDigits + fractionDigits > 0, readExponent(text, &offset) else { return nil }
        if offset != text.count { return nil }
    }

    /// Skips a sign, and returns whether it was a minus.
    private static func readSign(_ text: Span<UInt8>, _ offset: inout Int) -> Bool {
        guard offset < text.count, text[offset] == UInt8(ascii: "-") || text[offset] == UInt8(ascii: "+") else {
            return false
        }
        offset += 1
        return text[offset - 1] == UInt8(ascii: "-")
    }

    /// Appends digits to the mantissa, and returns their number.
    private mutating func readDigits(_ text: Span<UInt8>, _ offset: inout Int) -> Int {
        let start = offset
        while offset < text.count {
            let digit = UInt64(text[offset] &- UInt8(ascii: "0"))
            guard digit <= 9 else { break }
            if mantissa > (UInt64.max - 9) / 10 { isInexact = true } else { mantissa = mantissa * 10 + digit }
            offset += 1
        }
        return offset - start
    }

    /// Reads an exponent if there is one; returns false if its digits are missing.
    private mutating func readExponent(_ text: Span<UInt8>, _ offset: inout Int) -> Bool {
        guard offset < text.count, text[offset] | 0x20 == UInt8(ascii: "e") else { return true }
        offset += 1
        let isNegative = Self.readSign(text, &offset)
        let start = offset
        while offset < text.count {
            let digit = Int(text[offset] &- UInt8(ascii: "0"))
            guard digit <= 9 else { break }
            if exponent > 9_999 { isInexact = true } else { exponent = exponent * 10 + digit }
            offset += 1
        }
        if isNegative { exponent = -exponent }
        return offset > start
    }
}
