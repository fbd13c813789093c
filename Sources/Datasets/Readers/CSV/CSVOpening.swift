/// Beginning of a CSV file: its delimiter, and where the first row is.
struct CSVOpening {
    private(set) var delimiter: UInt8
    private(set) var start = 0
    private(set) var line = 1

    /// Skips a byte order mark and obeys a line `sep=;`, as spreadsheets write it; otherwise the option decides.
    init(_ bytes: [UInt8], file: String, _ option: CSVOptions.Delimiter) throws(CSVError) {
        delimiter = option.byte
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
        if let named = Self.delimiterLine(bytes, from: start) {
            guard Self.candidates.contains(named.mark) else {
                throw CSVError(file: file, line: 1, .unknownDelimiter(String(UnicodeScalar(named.mark))))
            }
            (delimiter, start, line) = (named.mark, named.end, 2)
        } else if option == .auto {
            delimiter = Self.detected(bytes, from: start)
        }
    }

    /// The likeliest first: a comma may also be the decimal mark of a file with another delimiter.
    private static let candidates = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")]

    /// Returns the mark that a first line `sep=;` or `"sep=;"` names, and the offset of the next line.
    private static func delimiterLine(_ bytes: [UInt8], from start: Int) -> (mark: UInt8, end: Int)? {
        var line = bytes[start...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        var end = line.endIndex
        if end < bytes.count, bytes[end] == UInt8(ascii: "\r") { end += 1 }
        if end < bytes.count, bytes[end] == UInt8(ascii: "\n") { end += 1 }
        if line.first == UInt8(ascii: "\""), line.last == UInt8(ascii: "\"") { line = line.dropFirst().dropLast() }
        guard line.count == 5, String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=",
            let mark = line.last
        else { return nil }
        return (mark, end)
    }

    /// Returns the delimiter that is as frequent in each of the first rows; else one of the first row, or a comma.
    ///
    /// Of several, a comma is the delimiter if it is no rarer than the others and stands beside a text in each row.
    private static func detected(_ bytes: [UInt8], from start: Int) -> UInt8 {
        let rows = firstRows(bytes, from: start)
        guard let first = rows.first?.counts else { return UInt8(ascii: ",") }
        let allSteady = candidates.indices.filter { mark in
            first[mark] > 0 && rows.allSatisfy { $0.counts[mark] == first[mark] }
        }
        let comma = candidates.count - 1
        let isComma =
            allSteady.contains(comma) && rows.allSatisfy(\.hasTextBesideComma)
            && allSteady.allSatisfy { first[$0] <= first[comma] }
        let steady = isComma ? comma : allSteady.first
        let present = candidates.indices.last { first[$0] > 0 }
        return candidates[steady ?? present ?? comma]
    }

    /// Marks in a row, outside quotation marks.
    private struct Marks {
        /// Number of each candidate.
        var counts = candidates.map { _ in 0 }
        /// Whether a comma does not stand between two digits.
        var hasTextBesideComma = false
    }

    /// Counts the marks in up to 20 rows.
    private static func firstRows(_ bytes: [UInt8], from start: Int) -> [Marks] {
        var rows: [Marks] = []
        var marks = Marks()
        var (isQuoted, isBlank) = (false, true)
        for index in bytes[start...].prefix(1 << 20).indices {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                if !isBlank { rows.append(marks) }
                if rows.count == 20 { return rows }
                marks = Marks()
                isBlank = true
            } else {
                isBlank = isBlank && (byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t"))
                if let mark = candidates.firstIndex(of: byte) { marks.counts[mark] += 1 }
                if byte == UInt8(ascii: ","), !isDigit(bytes, index - 1) || !isDigit(bytes, index + 1) {
                    marks.hasTextBesideComma = true
                }
            }
        }
        // A last row without a line end, unless it is the front of a long one.
        if !isBlank, rows.isEmpty || bytes.count - start < 1 << 20 { rows.append(marks) }
        return rows
    }

    private static func isDigit(_ bytes: [UInt8], _ index: Int) -> Bool {
        bytes.indices.contains(index) && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index])
    }
}
