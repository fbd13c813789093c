/// Type of the numbers in a binary file's array.
package enum ElementType: Hashable, Sendable {
    /// One byte per number; every value but 0 is read as 1.
    case bool
    /// Unsigned integers of 8 to 64 bits.
    case uint8, uint16, uint32, uint64
    /// Signed integers of 8 to 64 bits in two's complement.
    case int8, int16, int32, int64
    /// Binary floating-point numbers of half, single and double precision (IEEE 754).
    case float16, float32, float64

    /// Size of a number in bytes.
    package var size: Int {
        switch self {
        case .bool, .uint8, .int8: 1
        case .uint16, .int16, .float16: 2
        case .uint32, .int32, .float32: 4
        case .uint64, .int64, .float64: 8
        }
    }

    /// Whether the numbers are floating-point.
    package var isFloat: Bool { self == .float16 || self == .float32 || self == .float64 }
}

extension ElementType {
    /// Reads `count` numbers beginning at byte `start`; all their bytes must be there.
    ///
    /// Numbers of type uint8, int16 and int32 are divided by `divisor`, which other types ignore. Numbers that a Float
    /// cannot hold are rounded, and become infinite beyond ±3.4e38.
    func values(in bytes: [UInt8], from start: Int, count: Int, _ order: ByteOrder, divisor: Float = 1) -> [Float] {
        precondition(start >= 0 && count >= 0 && count <= (bytes.count - start) / size, "the numbers are not all there")
        let run = NumberRun(bytes: bytes, start: start, count: count, order: order)
        return switch self {
        case .bool: run.map { (bits: UInt8) in bits == 0 ? 0 : 1 }
        case .uint8: run.map { (bits: UInt8) in Float(bits) / divisor }
        case .uint16: run.map { (bits: UInt16) in Float(bits) }
        case .uint32: run.map { (bits: UInt32) in Float(bits) }
        case .uint64: run.map { (bits: UInt64) in Float(bits) }
        case .int8: run.map { (bits: UInt8) in Float(Int8(bitPattern: bits)) }
        case .int16: run.map { (bits: UInt16) in Float(Int16(bitPattern: bits)) / divisor }
        case .int32: run.map { (bits: UInt32) in Float(Int32(bitPattern: bits)) / divisor }
        case .int64: run.map { (bits: UInt64) in Float(Int64(bitPattern: bits)) }
        case .float16: run.map { (bits: UInt16) in Float(halfPrecision: bits) }
        case .float32: run.map { (bits: UInt32) in Float(bitPattern: bits) }
        case .float64: run.map { (bits: UInt64) in Float(Double(bitPattern: bits)) }
        }
    }
}

extension ElementType {
    /// Whether a Float may not hold a number of this type.
    var exceedsFloat: Bool { size > 2 && self != .float32 }

    /// Returns the number that begins at an offset, for a type that `exceedsFloat`.
    func double(in bytes: [UInt8], at offset: Int, _ order: ByteOrder) -> Double {
        switch self {
        case .uint32: Double(bytes.number(UInt32.self, at: offset, order))
        case .int32: Double(Int32(bitPattern: bytes.number(at: offset, order)))
        case .uint64: Double(bytes.number(UInt64.self, at: offset, order))
        case .int64: Double(Int64(bitPattern: bytes.number(at: offset, order)))
        case .float64: Double(bitPattern: bytes.number(at: offset, order))
        case .bool, .uint8, .uint16, .int8, .int16, .float16, .float32: preconditionFailure("a Float holds it")
        }
    }
}

/// Consecutive numbers of one size.
private struct NumberRun {
    let bytes: [UInt8]
    let start: Int
    let count: Int
    let order: ByteOrder

    /// Inlined, because one generic call per number takes tens of times as long.
    @inline(__always)
    func map<Bits: FixedWidthInteger & UnsignedInteger>(_ convert: (Bits) -> Float) -> [Float] {
        var values: [Float] = []
        values.reserveCapacity(count)
        let size = Bits.bitWidth / 8
        for index in 0..<count { values.append(convert(bytes.number(at: start + index * size, order))) }
        return values
    }
}

extension [UInt8] {
    /// Returns the unsigned number that begins at an offset; all its bytes must be there.
    ///
    /// It is in the same file as its callers because debug builds specialise within a file only.
    @inline(__always)
    func number<Number: FixedWidthInteger & UnsignedInteger>(
        _ type: Number.Type = Number.self, at offset: Int, _ order: ByteOrder
    ) -> Number {
        var number: Number = 0
        for index in offset..<offset + Number.bitWidth / 8 {
            number = number << 8 | Number(truncatingIfNeeded: self[index])
        }
        return order == .big ? number : number.byteSwapped
    }
}

extension Float {
    /// Converts a half-precision number: sign, 5 bits of exponent with bias 15, 10 of fraction (IEEE 754, binary16).
    init(halfPrecision bits: UInt16) {
        let exponent = Int(bits >> 10 & 0x1F)
        let fraction = Float(bits & 0x3FF)
        let magnitude: Float =
            switch exponent {
            case 0: fraction * 0x1p-24
            case 0x1F: fraction == 0 ? .infinity : .nan
            default: Float(sign: .plus, exponent: exponent - 15, significand: 1 + fraction * 0x1p-10)
            }
        self = bits & 0x8000 == 0 ? magnitude : -magnitude
    }
}

/// Order of the bytes of a number.
package enum ByteOrder: Hashable, Sendable {
    /// Most significant byte first.
    case big
    /// Least significant byte first.
    case little
}
