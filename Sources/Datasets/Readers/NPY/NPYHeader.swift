/// Contents of an NPY file's header: `{'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }`.
struct NPYHeader {
    let element: NPYElement
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
        guard let element = NPYElement(description) else { throw error(.type(description)) }
        self.element = element
        self.isFortran = isFortran
        self.shape = shape
    }
}
