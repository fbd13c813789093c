/// Reads the numbers that most tables are made of, without looking for anything else.
enum PlainNumber {
    /// Reads a number of at most 19 digits without an exponent, up to the first byte that is no part of it.
    @inline(__always)
    static func read(_ bytes: Span<UInt8>, _ offset: inout Int) -> Double? {
        if let word = bytes.word(at: offset), let short = word.decimal {
            offset &+= short.length
            // One division of exact numbers is correctly rounded. A minus is as likely as none: a comparison would be a
            // jump that the processor can't foresee.
            let magnitude = Double(Int64(bitPattern: short.mantissa)) / DecimalNumber.powersOfTen[short.fractionDigits]
            return Double(bitPattern: magnitude.bitPattern | (word.isNegative ? 1 << 63 : 0))
        }
        return longNumber(bytes, &offset)
    }

    /// Reads a number of any length.
    private static func longNumber(_ bytes: Span<UInt8>, _ offset: inout Int) -> Double? {
        var (mantissa, digits, fractionDigits, position): (UInt64, Int, Int, Int) = (0, 0, 0, offset)
        let isNegative = position < bytes.count && bytes[position] == UInt8(ascii: "-")
        if isNegative { position += 1 }
        var hasPoint = false
        while position < bytes.count {
            if digits <= 11, let eight = bytes.word(at: position)?.eightDigits {
                mantissa = mantissa * 100_000_000 + eight
                digits += 8
                position += 8
                if hasPoint { fractionDigits += 8 }
                continue
            }
            let digit = bytes[position] &- UInt8(ascii: "0")
            if digit <= 9 {
                mantissa = mantissa &* 10 &+ UInt64(digit)
                digits += 1
                if hasPoint { fractionDigits += 1 }
            } else if bytes[position] == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
            } else {
                break
            }
            position += 1
        }
        guard (1...19).contains(digits) else { return nil }
        offset = position
        let magnitude = DecimalNumber.value(mantissa, tenths: fractionDigits)
        return isNegative ? -magnitude : magnitude
    }
}

extension ByteWord {
    /// Whether the first byte is a minus.
    fileprivate var isNegative: Bool { UInt8(truncatingIfNeeded: bits) == UInt8(ascii: "-") }

    /// Eight digits as an integer; nil if one of the bytes is no digit.
    fileprivate var eightDigits: UInt64? {
        let values = Self.values(of: bits)
        return Self.othersThanDigits(values) == 0 ? Self.integer(values) : nil
    }

    /// Number at the beginning: its digits as an integer, how many of them stand behind the point, and its length with
    /// the sign.
    ///
    /// It is nil for what is no number, and for one that the eight bytes do not end.
    @inline(__always)
    fileprivate var decimal: (mantissa: UInt64, fractionDigits: Int, length: Int)? {
        let signLength = isNegative ? 1 : 0
        let bits = bits &>> UInt64(signLength &* 8)
        let values = Self.values(of: bits)
        let others = Self.othersThanDigits(values)
        guard others != 0 else { return nil }
        var length = others.trailingZeroBitCount >> 3
        var (digits, count, fractionDigits) = (values, length, 0)
        if UInt8(truncatingIfNeeded: bits &>> UInt64(length &* 8)) == UInt8(ascii: ".") {
            let behind = others & (others &- 1)
            guard behind != 0 else { return nil }
            let whole: UInt64 = (1 &<< UInt64(length &* 8)) &- 1
            digits = values & whole | values >> 8 & ~whole
            fractionDigits = behind.trailingZeroBitCount >> 3 &- length &- 1
            count = length &+ fractionDigits
            length = count &+ 1
        }
        guard count > 0, length < 8 &- signLength else { return nil }
        let integer = Self.integer(digits &<< UInt64(64 &- count &* 8))
        return (integer, fractionDigits, length &+ signLength)
    }

    /// Returns the value of each digit, and more than 9 for every other byte.
    @inline(__always)
    private static func values(of bits: UInt64) -> UInt64 { bits ^ ones &* UInt64(UInt8(ascii: "0")) }

    /// Returns the highest bit of each byte that is more than 9.
    @inline(__always)
    private static func othersThanDigits(_ values: UInt64) -> UInt64 {
        (((values & ~highBits) &+ 0x7676_7676_7676_7676) | values) & highBits
    }

    /// Returns the integer that eight digits make: they are summed in pairs, then in fours, then all.
    ///
    /// Source: Lemire, "Number parsing at a gigabyte per second" (2021), section 4.
    @inline(__always)
    private static func integer(_ digits: UInt64) -> UInt64 {
        let pairs = digits &* 10 &+ digits >> 8
        let even = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
        let odd = (pairs >> 16 & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
        return (even &+ odd) >> 32
    }
}
