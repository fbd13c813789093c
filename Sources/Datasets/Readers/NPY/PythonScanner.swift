/// Scanner for the few kinds of Python literals in an NPY header.
struct PythonScanner {
    private let bytes: [UInt8]
    private let end: Int
    private let file: String
    private var offset: Int

    init(_ bytes: [UInt8], in range: Range<Int>, file: String) {
        self.bytes = bytes
        self.file = file
        offset = range.lowerBound
        end = range.upperBound
    }

    /// Returns an error at the current offset.
    func error(expected: String, found: String? = nil) -> DataFormatError {
        let rest = String(decoding: bytes[offset..<min(end, offset + 12)], as: UTF8.self)
        return DataFormatError(file, .offset(offset), NPYProblem.header(expected: expected, found: found ?? rest))
    }

    /// Skips a character if it comes next, and returns whether it did.
    mutating func skip(_ mark: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard offset < end, bytes[offset] == UInt8(ascii: mark) else { return false }
        offset += 1
        return true
    }

    mutating func take(_ mark: Unicode.Scalar) throws(DataFormatError) {
        if !skip(mark) { throw error(expected: "\(mark)") }
    }

    /// Reads a string in single or double quotes; a header has no escapes.
    mutating func string() throws(DataFormatError) -> String {
        skipBlanks()
        guard offset < end, bytes[offset] == UInt8(ascii: "'") || bytes[offset] == UInt8(ascii: "\""),
            let close = bytes[offset + 1..<end].firstIndex(of: bytes[offset])
        else { throw error(expected: "a text in quotes") }
        defer { offset = close + 1 }
        return String(decoding: bytes[offset + 1..<close], as: UTF8.self)
    }

    mutating func bool() throws(DataFormatError) -> Bool {
        skipBlanks()
        for (word, value) in [("True", true), ("False", false)] where bytes[offset..<end].starts(with: word.utf8) {
            offset += word.utf8.count
            return value
        }
        throw error(expected: "True or False")
    }

    /// Reads a tuple of non-negative integers.
    mutating func tuple() throws(DataFormatError) -> [Int] {
        var numbers: [Int] = []
        try take("(")
        while !skip(")") {
            numbers.append(try number())
            if !skip(",") {
                try take(")")
                break
            }
        }
        return numbers
    }

    private mutating func number() throws(DataFormatError) -> Int {
        skipBlanks()
        let digits = bytes[offset..<end].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard digits.count <= 18, let number = Int(String(decoding: digits, as: UTF8.self)) else {
            throw error(expected: "a whole number of at most 18 digits")
        }
        offset += digits.count
        return number
    }

    private mutating func skipBlanks() {
        while offset < end, bytes[offset] == UInt8(ascii: " ") || bytes[offset] == UInt8(ascii: "\n") { offset += 1 }
    }
}
