/// What is wrong with an IDX file.
package enum IDXProblem: Hashable, Sendable {
    /// The file ends within its header.
    case headerCutOff(bytes: Int, needed: Int)
    case wrongStart(UInt8, UInt8)
    case unknownType(UInt8)
    case dimensionCount(Int)
    /// The numbers that the sizes announce are not what follows.
    case wrongSize(shape: [Int], type: ElementType, found: Int)
    case notFinite(index: Int)
}

extension IDXProblem: CustomStringConvertible {
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
