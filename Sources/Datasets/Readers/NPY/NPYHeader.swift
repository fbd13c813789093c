/// Contents of an NPY file's header: `{'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }`.
struct NPYHeader {
    let type: ElementType
    let order: ByteOrder
    /// Whether the first axis varies fastest.
    let isFortran: Bool
    let shape: [Int]

    /// Parses the header's text, the bytes in `range`.
    init(_ bytes: [UInt8], in range: Range<Int>, file: String) throws(DataFormatError) {
        func error(_ problem: NPYProblem) -> DataFormatError {
            DataFormatError(file, .offset(range.lowerBound), problem)
        }
        var scanner = PythonScanner(bytes, in: range, file: file)
        var description: String?
        var isFortran: Bool?
        var shape: [Int]?
        try scanner.take("{")
        while !scanner.skip("}") {
            let key = try scanner.string()
            try scanner.take(":")
            switch key {
            case "descr": description = try scanner.string()
            case "fortran_order": isFortran = try scanner.bool()
            case "shape": shape = try scanner.tuple()
            default: throw scanner.error(expected: "a known key", found: key)
            }
            if !scanner.skip(",") {
                try scanner.take("}")
                break
            }
        }
        guard let description else { throw error(.missing(key: "descr")) }
        guard let isFortran else { throw error(.missing(key: "fortran_order")) }
        guard let shape else { throw error(.missing(key: "shape")) }
        guard shape.count <= NPYReader.dimensionLimit else { throw error(.dimensionCount(shape.count)) }
        guard let (type, order) = Self.type(description) else { throw error(.type(description)) }
        self.type = type
        self.order = order
        self.isFortran = isFortran
        self.shape = shape
    }

    /// Parses `<f4`: the byte order (`|` for single bytes, `=` for native, read as little-endian), the kind, and the
    /// size.
    private static func type(_ description: String) -> (ElementType, ByteOrder)? {
        guard let mark = description.first, "<>|=".contains(mark), let type = types[String(description.dropFirst())],
            mark != "|" || type.size == 1
        else { return nil }
        return (type, mark == ">" ? .big : .little)
    }

    private static let types: [String: ElementType] = [
        "b1": .bool, "u1": .uint8, "u2": .uint16, "u4": .uint32, "u8": .uint64, "i1": .int8, "i2": .int16, "i4": .int32,
        "i8": .int64, "f2": .float16, "f4": .float32, "f8": .float64,
    ]
}
