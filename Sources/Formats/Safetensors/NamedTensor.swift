/// Array of numbers with a name and a shape, as in a safetensors file.
package struct NamedTensor: Equatable, Sendable {
    /// Name of the tensor.
    package let name: String
    /// Sizes of the axes, slowest first; empty for a single number.
    package let shape: [Int]
    /// Values in row-major order.
    package let values: TensorValues

    /// Creates a tensor; the shape must hold exactly the values.
    package init(_ name: String, shape: [Int], _ values: TensorValues) {
        precondition(Self.count(shape) == values.count, "the shape \(shape) does not hold \(values.count) values")
        self.name = name
        self.shape = shape
        self.values = values
    }

    /// Number of elements of a shape; nil if it overflows an `Int`.
    static func count(_ shape: [Int]) -> Int? {
        if shape.contains(0) { return 0 }
        var count = 1
        for size in shape {
            let (product, overflow) = count.multipliedReportingOverflow(by: size)
            guard !overflow else { return nil }
            count = product
        }
        return count
    }

    /// Creates a vector.
    package init(_ name: String, _ values: TensorValues) {
        self.init(name, shape: [values.count], values)
    }
}

/// Values of a tensor in row-major order.
package enum TensorValues: Equatable, Sendable {
    /// Numbers of single precision, `F32` in the file.
    case float32([Float])
    /// Numbers of double precision, `F64` in the file.
    case float64([Double])
    /// Signed integers of 64 bits, `I64` in the file.
    case int64([Int64])
    /// Unsigned integers of 8 bits, `U8` in the file.
    case uint8([UInt8])
}

/// Types of numbers that are read and written, with the format's names.
package enum TensorType: String, CaseIterable, Sendable {
    /// Double precision, 8 bytes per number (IEEE 754).
    case float64 = "F64"
    /// Signed integer of 8 bytes in two's complement.
    case int64 = "I64"
    /// Single precision, 4 bytes per number (IEEE 754).
    case float32 = "F32"
    /// Unsigned integer of one byte, 0 to 255.
    case uint8 = "U8"

    /// Size of a number in bytes.
    package var size: Int {
        switch self {
        case .float64, .int64: 8
        case .float32: 4
        case .uint8: 1
        }
    }
}

extension TensorValues {
    /// Number of values.
    package var count: Int {
        switch self {
        case .float32(let values): values.count
        case .float64(let values): values.count
        case .int64(let values): values.count
        case .uint8(let values): values.count
        }
    }

    /// Type of the values.
    package var type: TensorType {
        switch self {
        case .float32: .float32
        case .float64: .float64
        case .int64: .int64
        case .uint8: .uint8
        }
    }

    /// Values of type F32; nil for another type.
    package var float32: [Float]? {
        if case .float32(let values) = self { values } else { nil }
    }

    /// Values of type F64; nil for another type.
    package var float64: [Double]? {
        if case .float64(let values) = self { values } else { nil }
    }

    /// Values of type I64; nil for another type.
    package var int64: [Int64]? {
        if case .int64(let values) = self { values } else { nil }
    }

    /// Values of type U8; nil for another type.
    package var uint8: [UInt8]? {
        if case .uint8(let values) = self { values } else { nil }
    }
}
