/// Reads decimal numbers as text files write them, the same in every locale.
enum DecimalNumber {
    /// The number that bytes spell, rounded to the nearest Double, infinite where it is too large; nil where they are
    /// anything but sign, digits, point, digits and exponent.
    ///
    /// Up to 2^53 × 10^±22 one multiplication or division of exact numbers is already correctly rounded; the rest is
    /// left to the standard library. Source: Clinger, "How to read floating point numbers accurately" (1990).
    static func parse(_ bytes: [UInt8], in range: Range<Int>) -> Double? {
        guard let parts = DecimalParts(bytes, in: range) else { return nil }
        let exponent = parts.exponent - parts.fractionDigits
        guard !parts.isInexact, parts.mantissa <= 1 << 53, abs(exponent) <= 22 else {
            return Double(String(decoding: bytes[range], as: UTF8.self))
        }
        let mantissa = Double(parts.mantissa)
        let magnitude = exponent < 0 ? mantissa / powersOfTen[-exponent] : mantissa * powersOfTen[exponent]
        return parts.isNegative ? -magnitude : magnitude
    }

    private static let powersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22,
    ]
}

/// A decimal number taken apart: ± mantissa × 10^(exponent − fractionDigits).
private struct DecimalParts {
    var isNegative = false
    /// All digits before the exponent as one whole number.
    var mantissa: UInt64 = 0
    /// How many of them stand behind the point.
    var fractionDigits = 0
    var exponent = 0
    /// Whether mantissa or exponent has more digits than fit.
    var isInexact = false

    init?(_ bytes: [UInt8], in range: Range<Int>) {
        var offset = range.lowerBound
        isNegative = Self.readSign(bytes, &offset, range.upperBound)
        let wholeDigits = readDigits(bytes, &offset, range.upperBound)
        if offset < range.upperBound, bytes[offset] == UInt8(ascii: ".") {
            offset += 1
            fractionDigits = readDigits(bytes, &offset, range.upperBound)
        }
        guard wholeDigits + fractionDigits > 0, readExponent(bytes, &offset, range.upperBound) else { return nil }
        if offset != range.upperBound { return nil }
    }

    /// Moves past a sign, and says whether it was a minus.
    private static func readSign(_ bytes: [UInt8], _ offset: inout Int, _ end: Int) -> Bool {
        guard offset < end, bytes[offset] == UInt8(ascii: "-") || bytes[offset] == UInt8(ascii: "+") else {
            return false
        }
        offset += 1
        return bytes[offset - 1] == UInt8(ascii: "-")
    }

    /// Appends digits to the mantissa, and returns how many there were.
    private mutating func readDigits(_ bytes: [UInt8], _ offset: inout Int, _ end: Int) -> Int {
        let start = offset
        while offset < end {
            let digit = UInt64(bytes[offset] &- UInt8(ascii: "0"))
            guard digit <= 9 else { break }
            if mantissa > (UInt64.max - 9) / 10 { isInexact = true } else { mantissa = mantissa * 10 + digit }
            offset += 1
        }
        return offset - start
    }

    /// Reads an exponent if there is one; false where its digits are missing.
    private mutating func readExponent(_ bytes: [UInt8], _ offset: inout Int, _ end: Int) -> Bool {
        guard offset < end, bytes[offset] | 0x20 == UInt8(ascii: "e") else { return true }
        offset += 1
        let isNegative = Self.readSign(bytes, &offset, end)
        let start = offset
        while offset < end {
            let digit = Int(bytes[offset] &- UInt8(ascii: "0"))
            guard digit <= 9 else { break }
            if exponent > 9_999 { isInexact = true } else { exponent = exponent * 10 + digit }
            offset += 1
        }
        if isNegative { exponent = -exponent }
        return offset > start
    }
}
