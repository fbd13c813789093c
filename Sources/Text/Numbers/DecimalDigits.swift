/// Shortest decimal digits that identify a finite `Double`, rounded half away from zero, as people do.
///
/// The value is ±d₀.d₁d₂… × 10^exponent; zero has no digits.
package struct DecimalDigits {
    /// Whether the value is below zero.
    package private(set) var isNegative: Bool
    /// Digits d₀, d₁, d₂ …, without leading and trailing zeros.
    package private(set) var digits: [UInt8]
    /// Power of ten of the digit d₀.
    package private(set) var exponent: Int

    /// Whether no digit is left.
    package var isZero: Bool { digits.isEmpty }

    /// Decomposes a number; nil if it is not finite.
    package init?(_ value: Double) {
        guard value.isFinite else { return nil }
        isNegative = value < 0
        digits = []
        exponent = 0
        guard value != 0 else { return }
        parse(value.magnitude.description.utf8)
    }

    /// Reads `12.5`, `5e-324` or `1.25e+16`.
    private mutating func parse(_ text: String.UTF8View) {
        let parts = text.split(separator: UInt8(ascii: "e"))
        var pointPosition: Int?
        for byte in parts[0] {
            if byte == UInt8(ascii: ".") {
                pointPosition = digits.count
            } else {
                digits.append(byte - UInt8(ascii: "0"))
            }
        }
        let power = parts.count > 1 ? Int(Substring(parts[1])) ?? 0 : 0
        exponent = (pointPosition ?? digits.count) - 1 + power
        let leading = digits.prefix { $0 == 0 }.count
        digits.removeFirst(leading)
        exponent -= leading
        while digits.last == 0 { digits.removeLast() }
    }

    /// Returns the number multiplied by a power of ten.
    package func scaled(byPowerOfTen power: Int) -> DecimalDigits {
        var copy = self
        if !isZero { copy.exponent += power }
        return copy
    }

    /// Returns the number rounded to at most `count` digits.
    package func rounded(toSignificant count: Int) -> DecimalDigits {
        guard digits.count > count else { return self }
        var copy = self
        let roundsUp = count >= 0 && digits[count] >= 5
        copy.digits.removeLast(digits.count - max(0, count))
        if roundsUp { copy.increment(at: count) }
        while copy.digits.last == 0 { copy.digits.removeLast() }
        if copy.isZero {
            copy.isNegative = false
            copy.exponent = 0
        }
        return copy
    }

    /// Returns the number rounded to at most `decimals` digits after the point.
    package func rounded(toDecimals decimals: Int) -> DecimalDigits {
        isZero ? self : rounded(toSignificant: exponent + 1 + decimals)
    }

    /// Adds one unit in the last of `count` digits.
    private mutating func increment(at count: Int) {
        var index = count - 1
        while index >= 0, digits[index] == 9 {
            digits[index] = 0
            index -= 1
        }
        if index >= 0 {
            digits[index] += 1
        } else {
            digits.insert(1, at: 0)
            exponent += 1
        }
    }

    /// Writes the number times a power of ten with exactly `decimals` digits after the point.
    package func text(shiftedBy power: Int, decimals: Int) -> String {
        var bytes: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
        let lead = exponent + power
        for position in stride(from: max(0, lead), through: -decimals, by: -1) {
            if position == -1 { bytes.append(UInt8(ascii: ".")) }
            let index = lead - position
            bytes.append(UInt8(ascii: "0") + (digits.indices.contains(index) ? digits[index] : 0))
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Parser of numbers that people type.
package enum TypedNumber {
    /// Reads `0.05`, `.05`, `5e-2`, `1,000` or `1_000`; nil if the text is not a finite decimal number.
    package static func parse(_ text: String) -> Double? {
        guard commasSeparateThousands(text) else { return nil }
        var plain = String(text.filter { $0 != "," && $0 != "_" && $0 != " " })
        if plain.hasPrefix(".") { plain = "0" + plain }
        guard let first = plain.unicodeScalars.first, "0123456789+-".unicodeScalars.contains(first),
            !plain.contains(where: { $0 == "x" || $0 == "X" }), let value = Double(plain), value.isFinite
        else { return nil }
        return value
    }

    /// Whether every comma stands before three digits, and none after the point: `0,05` is not 5.
    private static func commasSeparateThousands(_ text: String) -> Bool {
        let groups = text.filter { $0 != " " }.split(separator: ",", omittingEmptySubsequences: false)
        guard groups.count > 1 else { return true }
        let last = groups[groups.count - 1].prefix { $0 != "." && $0 != "e" && $0 != "E" }
        let isFirst = (1...3).contains(groups[0].filter(\.isNumber).count) && groups[0].last?.isNumber == true
        return isFirst
            && (groups.dropFirst().dropLast().map(Substring.init) + [last]).allSatisfy {
                $0.count == 3 && $0.allSatisfy(\.isNumber)
            }
    }
}
