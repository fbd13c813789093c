/// Reads IDX files, the format of MNIST.
///
/// A file has two zero bytes, a type code, the number of axes, their sizes as big-endian 32-bit numbers, and the
/// array's numbers, big-endian and row by row.
///
/// Source: Y. LeCun, C. Cortes and C. Burges, "The MNIST database of handwritten digits" (1998), file formats.
package enum IDXReader {
    /// Maximum number of axes of an array.
    package static let dimensionLimit = 8

    /// Reads the array in `bytes`, gzipped or not; numbers of type uint8 are divided by `byteDivisor`.
    package static func read(
        _ bytes: [UInt8], file: String, byteDivisor: Float = 1
    ) throws(DataFormatError) -> IDXArray {
        guard Gzip.isCompressed(bytes) else {
            return try read(IDXSource(bytes: bytes, file: file, isExpanded: false), byteDivisor)
        }
        let expanded = try Gzip.expand(bytes, file: file)
        return try read(IDXSource(bytes: expanded, file: file, isExpanded: true), byteDivisor)
    }

    private static func read(_ source: IDXSource, _ byteDivisor: Float) throws(DataFormatError) -> IDXArray {
        let (type, shape) = try header(source)
        let start = 4 + 4 * shape.count
        let found = source.bytes.count - start
        guard ArrayShape.size(shape, type) == found else {
            throw source.error(.wrongSize(shape: shape, type: type, found: found), at: 4)
        }
        let values = type.values(
            in: source.bytes, from: start, count: found / type.size, .big, divisor: type == .uint8 ? byteDivisor : 1)
        if type.isFloat, let index = values.firstIndex(where: { !$0.isFinite }) {
            throw source.error(.notFinite(index: index), at: start + index * type.size)
        }
        return IDXArray(shape: shape, type: type, values: values)
    }

    private static func header(_ source: IDXSource) throws(DataFormatError) -> (ElementType, shape: [Int]) {
        let bytes = source.bytes
        if bytes.count >= 2, bytes[0] != 0 || bytes[1] != 0 {
            try OtherFormat.refuse(bytes, file: source.file, wanted: "an IDX file")
            throw source.error(.wrongStart(bytes[0], bytes[1]), at: 0)
        }
        guard bytes.count >= 4 else { throw source.error(.headerCutOff(bytes: bytes.count, needed: 4), at: 0) }
        guard let type = type(bytes[2]) else { throw source.error(.unknownType(bytes[2]), at: 2) }
        let dimensions = Int(bytes[3])
        guard (1...dimensionLimit).contains(dimensions) else { throw source.error(.dimensionCount(dimensions), at: 3) }
        let size = 4 + 4 * dimensions
        guard bytes.count >= size else { throw source.error(.headerCutOff(bytes: bytes.count, needed: size), at: 4) }
        return (type, (0..<dimensions).map { Int(bytes.number(UInt32.self, at: 4 + 4 * $0, .big)) })
    }

    private static func type(_ code: UInt8) -> ElementType? {
        switch code {
        case 0x08: .uint8
        case 0x09: .int8
        case 0x0B: .int16
        case 0x0C: .int32
        case 0x0D: .float32
        case 0x0E: .float64
        default: nil
        }
    }
}

/// Bytes of an IDX file, expanded if they were gzipped, and the file's name in errors.
private struct IDXSource {
    let bytes: [UInt8]
    let file: String
    let isExpanded: Bool

    func error(_ problem: IDXProblem, at offset: Int) -> DataFormatError {
        DataFormatError(file, isExpanded ? .expandedOffset(offset) : .offset(offset), problem)
    }
}

/// Array of numbers from an IDX file.
package struct IDXArray: Equatable, Sendable {
    /// Sizes of the axes, slowest first.
    package let shape: [Int]
    /// Type of the numbers in the file.
    package let type: ElementType
    /// Values row by row.
    package let values: [Float]
}

/// Problem in an IDX file.
package enum IDXProblem: DataProblem {
    /// The file ends within its header.
    case headerCutOff(bytes: Int, needed: Int)
    /// The first two bytes, given here, are not both zero.
    case wrongStart(UInt8, UInt8)
    /// Type code that the format does not define.
    case unknownType(UInt8)
    /// Number of axes outside 1 to `IDXReader.dimensionLimit`.
    case dimensionCount(Int)
    /// The bytes that follow are not as many as the sizes announce.
    case wrongSize(shape: [Int], type: ElementType, found: Int)
    /// The number at `index` is NaN, infinite, or too large for a Float.
    case notFinite(index: Int)
}

extension IDXProblem {
    package var description: String {
        switch self {
        case .headerCutOff(let bytes, let needed):
            "the file has \(bytes) bytes, but its header alone takes \(needed); it was cut off, so copy it again"
        case .wrongStart(let first, let second):
            "the file begins with the bytes \(first) and \(second); an IDX file begins with two zero bytes, "
                + "a gzipped one with 31 and 139"
        case .unknownType(let code):
            "the type code is \(code); allowed are 8 (uint8), 9 (int8), 11 (int16), 12 (int32), 13 (float32) "
                + "and 14 (float64)"
        case .dimensionCount(let count):
            "the array has \(count) dimensions; allowed are 1 to \(IDXReader.dimensionLimit)"
        case .wrongSize(let shape, let type, let found):
            "\(ArrayShape.text(shape)) numbers of type \(type) are announced, "
                + "\(ArrayShape.bytes(shape, type)), but \(found) bytes follow; the file is damaged, so copy it again"
        case .notFinite(let index):
            "number \(index) of the array is infinite or no number; allowed are numbers from -3.4e38 to 3.4e38"
        }
    }
}
