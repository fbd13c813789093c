/// Reads NPY files, NumPy's format for one array: a mark, a version, the header's length, the header, and the numbers.
///
/// Source: NumPy, `numpy.lib.format` (NEP 1, "A simple file format for NumPy arrays").
package enum NPYReader {
    /// As many as NumPy allows.
    package static let dimensionLimit = 64
    /// Bytes of a header; NumPy's own have 118 for all but structured arrays.
    package static let headerLimit = 65_536

    private static let mark: [UInt8] = [0x93] + Array("NUMPY".utf8)

    /// The array in `bytes`.
    package static func read(_ bytes: [UInt8], file: String) throws(DataFormatError) -> NPYArray {
        let range = try headerRange(bytes, file)
        let header = try NPYHeader(bytes, in: range, file: file)
        let found = bytes.count - range.upperBound
        guard ArrayShape.size(header.shape, header.type) == found else {
            let problem = NPYProblem.wrongSize(shape: header.shape, type: header.type, found: found)
            throw DataFormatError(file, .offset(range.upperBound), .npy(problem))
        }
        let values = header.type.values(
            in: bytes, from: range.upperBound, count: found / header.type.size, header.order)
        return NPYArray(
            shape: header.shape, type: header.type,
            values: header.isFortran ? NPYArray.reordered(values, header.shape) : values)
    }

    private static func headerRange(_ bytes: [UInt8], _ file: String) throws(DataFormatError) -> Range<Int> {
        func error(_ problem: NPYProblem, at offset: Int) -> DataFormatError {
            DataFormatError(file, .offset(offset), .npy(problem))
        }
        guard bytes.starts(with: mark) else {
            throw error(.notNPY(found: String(decoding: bytes.prefix(6), as: UTF8.self)), at: 0)
        }
        guard bytes.count >= 12 else { throw error(.headerCutOff(wanted: 12, found: bytes.count), at: 0) }
        let (major, minor) = (Int(bytes[6]), Int(bytes[7]))
        guard (1...3).contains(major), minor == 0 else { throw error(.version(major, minor), at: 6) }
        let size =
            major == 1 ? Int(bytes.number(UInt16.self, at: 8, .little)) : Int(bytes.number(UInt32.self, at: 8, .little))
        let start = major == 1 ? 10 : 12
        if size > headerLimit { throw error(.headerTooLong(size, limit: headerLimit), at: 8) }
        if size > bytes.count - start { throw error(.headerCutOff(wanted: size, found: bytes.count - start), at: 8) }
        return start..<start + size
    }
}
