import Text

/// Reads NPY files, NumPy's format for one array: a magic string, a version, the header's length, the header, and the
/// values.
///
/// Source: NumPy, `numpy.lib.format` (NEP 1, "A simple file format for NumPy arrays").
package enum NPYReader {
    /// Maximum number of axes, NumPy's own limit.
    package static let dimensionLimit = 64
    /// Maximum length of a header in bytes; NumPy's own have 118 bytes for all but structured arrays.
    static let headerLimit = 65_536

    private static let mark: [UInt8] = [0x93] + Array("NUMPY".utf8)

    /// Whether the bytes begin like an NPY file.
    static func isArray(_ bytes: [UInt8]) -> Bool { bytes.starts(with: mark) }

    /// Reads the array of numbers in `bytes`; `file` is its name in errors.
    package static func read(_ bytes: [UInt8], file: String) throws(DataFormatError) -> NPYArray {
        let (header, start) = try header(bytes, file)
        guard case .number(let type, let order) = header.element else {
            throw DataFormatError(file, .wholeFile, NPYProblem.texts)
        }
        let values = type.values(in: bytes, from: start, count: (bytes.count - start) / type.size, order)
        return NPYArray(
            shape: header.shape, type: type,
            values: header.isFortran ? NPYArray.reordered(values, header.shape) : values)
    }

    /// Reads an array of numbers; a table's columns less an origin of their own where a Float would hold their differences
    /// badly, as with times since 1970.
    ///
    /// A test part takes the `origins` of the training part.
    package static func readFeatures(
        _ bytes: [UInt8], file: String, origins given: [Double]?
    ) throws(DataFormatError) -> (array: NPYArray, origins: [Double]) {
        let (header, start) = try header(bytes, file)
        let shape = header.shape
        guard case .number(let type, let order) = header.element, type.exceedsFloat, (1...2).contains(shape.count),
            !shape.contains(0)
        else { return (try read(bytes, file: file), []) }
        let (rows, columns) = (shape[0], shape.count == 2 ? shape[1] : 1)
        func number(_ row: Int, _ column: Int) -> Double {
            let index = header.isFortran ? column * rows + row : row * columns + column
            return type.double(in: bytes, at: start + index * type.size, order)
        }
        let origins =
            given
            ?? (0..<columns).map { column in
                var range = ColumnRange()
                for row in 0..<rows where number(row, column).isFinite { range.add(number(row, column)) }
                return range.origin
            }
        guard origins.count == columns, origins.contains(where: { $0 != 0 }) else {
            return (try read(bytes, file: file), [])
        }
        var values: [Float] = []
        values.reserveCapacity(rows * columns)
        for row in 0..<rows {
            for column in 0..<columns { values.append(Float(number(row, column) - origins[column])) }
        }
        return (NPYArray(shape: shape, type: type, values: values), origins)
    }

    /// Reads an array of numbers, or one of texts as the indices of `labels`, at most `limit` of them.
    package static func readLabels(_ bytes: [UInt8], file: String, limit: Int) throws(DataFormatError) -> NPYArray {
        let (header, start) = try header(bytes, file)
        guard case .text(let type) = header.element else { return try read(bytes, file: file) }
        var indices: [String: Int] = [:]
        var labels: [String] = []
        var values: [Float] = []
        for offset in stride(from: start, to: bytes.count, by: max(1, type.size)) {
            let text = type.text(in: bytes, at: offset)
            if indices[text] == nil {
                if labels.count == limit { throw DataFormatError(file, .wholeFile, NPYProblem.labels(limit: limit)) }
                indices[text] = labels.count
                labels.append(text)
            }
            values.append(Float(indices[text] ?? 0))
        }
        return NPYArray(shape: header.shape, type: .int32, values: values, labels: labels)
    }

    /// Returns the header and the offset of the values, whose size it checks.
    private static func header(_ bytes: [UInt8], _ file: String) throws(DataFormatError) -> (NPYHeader, start: Int) {
        let range = try headerRange(bytes, file)
        let header = try NPYHeader(bytes, in: range, file: file)
        let found = bytes.count - range.upperBound
        guard ArrayShape.size(header.shape, elementSize: header.element.size) == found else {
            let problem = NPYProblem.wrongSize(shape: header.shape, element: header.element, found: found)
            throw DataFormatError(file, .offset(range.upperBound), problem)
        }
        return (header, range.upperBound)
    }

    private static func headerRange(_ bytes: [UInt8], _ file: String) throws(DataFormatError) -> Range<Int> {
        func error(_ problem: NPYProblem, at offset: Int) -> DataFormatError {
            DataFormatError(file, .offset(offset), problem)
        }
        guard bytes.starts(with: mark) else {
            try OtherFormat.refuse(bytes, file: file, wanted: "an NPY file")
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

/// Array of numbers from an NPY file.
package struct NPYArray: Equatable, Sendable {
    /// Sizes of the axes, slowest first; empty for a single number.
    package let shape: [Int]
    /// Type of the numbers in the file.
    package let type: ElementType
    /// Values in C order, the last axis fastest; indices of labels if the file holds texts.
    package let values: [Float]
    /// Distinct texts in order of appearance; empty for numbers.
    package var labels: [String] = []
}

extension NPYArray {
    /// Writes a number that is less its origin, as the file has it.
    static func text(of value: Float, origin: Double) -> String {
        origin == 0 ? NumberFormat.datum(value) : NumberFormat.datum(Double(value) + origin)
    }

    /// Reorders values from Fortran order, the first axis fastest, to C order.
    static func reordered(_ values: [Float], _ shape: [Int]) -> [Float] {
        if shape.count < 2 || values.isEmpty { return values }
        var steps = [1]
        for size in shape.dropLast() { steps.append(steps[steps.count - 1] * size) }
        var coordinates = [Int](repeating: 0, count: shape.count)
        var source = 0
        return values.indices.map { _ in
            defer {
                // Increments the index from the last axis, with carry.
                var axis = shape.count - 1
                while axis >= 0 {
                    coordinates[axis] += 1
                    source += steps[axis]
                    if coordinates[axis] < shape[axis] { break }
                    source -= steps[axis] * shape[axis]
                    coordinates[axis] = 0
                    axis -= 1
                }
            }
            return values[source]
        }
    }
}
