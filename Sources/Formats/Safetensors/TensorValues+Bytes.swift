/// Numbers as little-endian bytes.
extension TensorValues {
    func append(to bytes: inout [UInt8]) {
        switch self {
        case .float32(let values): for value in values { bytes.append(littleEndian: value.bitPattern) }
        case .float64(let values): for value in values { bytes.append(littleEndian: value.bitPattern) }
        case .int64(let values): for value in values { bytes.append(littleEndian: UInt64(bitPattern: value)) }
        case .uint8(let values): bytes += values
        }
    }

    /// Reads the values in `range` of the bytes, which must lie inside them and hold a whole number of values.
    init(_ type: TensorType, of bytes: [UInt8], in range: Range<Int>) {
        let starts = stride(from: range.lowerBound, to: range.upperBound, by: type.size)
        switch type {
        case .float32: self = .float32(starts.map { Float(bitPattern: bytes.littleEndian32(at: $0)) })
        case .float64: self = .float64(starts.map { Double(bitPattern: bytes.littleEndian64(at: $0)) })
        case .int64: self = .int64(starts.map { Int64(bitPattern: bytes.littleEndian64(at: $0)) })
        case .uint8: self = .uint8(Array(bytes[range]))
        }
    }
}

extension [UInt8] {
    mutating func append(littleEndian value: UInt32) {
        append(UInt8(truncatingIfNeeded: value))
        append(UInt8(truncatingIfNeeded: value >> 8))
        append(UInt8(truncatingIfNeeded: value >> 16))
        append(UInt8(truncatingIfNeeded: value >> 24))
    }

    mutating func append(littleEndian value: UInt64) {
        append(littleEndian: UInt32(truncatingIfNeeded: value))
        append(littleEndian: UInt32(truncatingIfNeeded: value >> 32))
    }

    func littleEndian32(at start: Int) -> UInt32 {
        let low = UInt32(self[start]) | UInt32(self[start + 1]) << 8
        return low | UInt32(self[start + 2]) << 16 | UInt32(self[start + 3]) << 24
    }

    func littleEndian64(at start: Int) -> UInt64 {
        UInt64(littleEndian32(at: start)) | UInt64(littleEndian32(at: start + 4)) << 32
    }
}
