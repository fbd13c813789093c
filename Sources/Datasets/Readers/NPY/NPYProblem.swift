import Text

/// Problem in an NPY file.
package enum NPYProblem: DataProblem {
    /// The file begins with `found` instead of the format's magic string.
    case notNPY(found: String)
    /// Major and minor version other than 1.0, 2.0 and 3.0.
    case version(Int, Int)
    /// The file ends within its header, which should have `wanted` bytes.
    case headerCutOff(wanted: Int, found: Int)
    /// Length of a header that exceeds `NPYReader.headerLimit` bytes.
    case headerTooLong(Int, limit: Int)
    /// The header is not a Python dictionary, or not the expected one.
    case header(expected: String, found: String)
    /// The header lacks `descr`, `fortran_order` or `shape`.
    case missing(key: String)
    /// The header's `descr` names a type that is not read, such as `|O`.
    case type(String)
    /// The array has more than `NPYReader.dimensionLimit` axes.
    case dimensionCount(Int)
    /// The shape and type need a number of bytes other than `found`.
    case wrongSize(shape: [Int], element: NPYElement, found: Int)
    /// The array holds texts where numbers are wanted.
    case texts
    /// The array holds more than `limit` different texts.
    case labels(limit: Int)
}

extension NPYProblem {
    package var description: String {
        switch self {
        case .notNPY(let found):
            "the file begins with \(found.quotedForDisplay); an NPY file begins with the byte 147 and \"NUMPY\""
        case .version(let major, let minor): "the format's version is \(major).\(minor); read are 1.0, 2.0 and 3.0"
        case .headerCutOff(let wanted, let found):
            "the header should have \(wanted) bytes, but \(found) follow; the file was cut off, so copy it again"
        case .headerTooLong(let size, let limit): "the header has \(size) bytes; at most \(limit) are read"
        case .header(let expected, let found):
            "the header should go on with \(expected) here, and goes on with \(found.quotedForDisplay)"
        case .missing(let key): "the header has no '\(key)'; it needs 'descr', 'fortran_order' and 'shape'"
        case .type(let text): Self.description(ofType: text)
        case .dimensionCount(let count):
            "the array has \(count) dimensions; allowed are at most \(NPYReader.dimensionLimit)"
        case .wrongSize(let shape, let element, let found):
            "\(ArrayShape.text(shape)) \(Self.elements(element)) are announced, "
                + "\(ArrayShape.bytes(shape, elementSize: element.size)), but \(found) bytes follow; the file is damaged, so "
                + "copy it again"
        case .texts: "the array holds texts, which only labels may be; save a number for each"
        case .labels(let limit): "the array holds more than \(limit) different texts, the most allowed for labels"
        }
    }

    private static func elements(_ element: NPYElement) -> String {
        switch element {
        case .number(let type, _): "numbers of type \(type)"
        case .text(let type): "texts of \(type.length) characters"
        }
    }

    private static func description(ofType text: String) -> String {
        let allowed = "read are b1, i1 to i8, u1 to u8, f2, f4 and f8"
        if let kind = text.dropFirst().first, text.dropFirst(2).first == "8", kind == "M" || kind == "m" {
            return "the array holds times (\(text.quotedForDisplay)); \(allowed); save it with .astype('int64')"
        }
        return text.hasSuffix("O")
            ? "the array holds Python objects, which are never loaded; save numbers with .astype('float32'), or labels that are "
                + "texts with .astype('str')"
            : "the numbers' type is \(text.quotedForDisplay); \(allowed); convert the array, for instance with .astype('float32')"
    }
}
