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
    private static func detected(_ bytes: [UInt8], from start: Int) -> UInt8 {
        let rows = firstRows(bytes, from: start)
        guard let first = rows.first else { return UInt8(ascii: ",") }
        let steady = candidates.indices.first { mark in
            first[mark] > 0 && rows.allSatisfy { $0[mark] == first[mark] }
        }
        let present = candidates.indices.last { first[$0] > 0 }
        return candidates[steady ?? present ?? candidates.count - 1]
    }

    /// Counts the candidates outside quotation marks in up to 20 rows.
    private static func firstRows(_ bytes: [UInt8], from start: Int) -> [[Int]] {
        var rows: [[Int]] = []
        var counts = candidates.map { _ in 0 }
        var (isQuoted, isBlank) = (false, true)
        for byte in bytes[start...].prefix(1 << 20) {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                if !isBlank { rows.append(counts) }
                if rows.count == 20 { return rows }
                counts = candidates.map { _ in 0 }
                isBlank = true
            } else {
                isBlank = isBlank && (byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t"))
                if let mark = candidates.firstIndex(of: byte) { counts[mark] += 1 }
            }
        }
        // A last row without a line end, unless it is the front of a long one.
        if !isBlank, rows.isEmpty || bytes.count - start < 1 << 20 { rows.append(counts) }
        return rows
    }
}
