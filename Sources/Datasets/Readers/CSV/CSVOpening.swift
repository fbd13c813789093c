/// Beginning of a CSV file: its delimiter, and where the first row is.
struct CSVOpening {
    private(set) var delimiter: UInt8
    private(set) var start = 0
    private(set) var line = 1
    /// Number of lines of comments before the first row.
    private(set) var commentCount = 0
    /// Line before the first row that counts the rows and names the classes.
    private(set) var countLine: CSVCountLine?
    /// Whether the first row has no name for the first column, not even an empty one: R writes row names so.
    private(set) var lacksFirstName = false

    /// Skips a byte order mark and lines of comments, and obeys a line `sep=;`, as spreadsheets write it.
    ///
    /// Without such a line the option decides on the delimiter.
    init(_ bytes: [UInt8], file: String, _ option: CSVOptions.Delimiter) throws(CSVError) {
        delimiter = option.byte
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
        if let named = Self.delimiterLine(bytes, from: start) {
            guard Self.candidates.contains(named.mark) else {
                throw CSVError(file: file, line: 1, .unknownDelimiter(String(UnicodeScalar(named.mark))))
            }
            (delimiter, start, line) = (named.mark, named.end, 2)
            skipComments(bytes)
        } else {
            let comments = Self.comments(bytes, from: start)
            if option == .auto { delimiter = Self.detected(bytes, from: comments.last?.end ?? start) }
            skipComments(bytes)
        }
        skipCountLine(bytes)
        lacksFirstName = Self.lacksFirstName(bytes, from: start, delimiter)
    }

    /// Whether the first row is one field shorter than all others, names every other column, and no row ends empty.
    private static func lacksFirstName(_ bytes: [UInt8], from start: Int, _ delimiter: UInt8) -> Bool {
        let rows = firstRows(bytes, from: start)
        guard let first = rows.first, rows.count > 2 else { return false }
        let mark = candidates.firstIndex(of: delimiter)
        let counts = rows.map { row in mark.map { row.counts[$0] + 1 } ?? row.blankFields }
        guard counts.dropFirst().allSatisfy({ $0 == counts[0] + 1 }), !rows.dropFirst().contains(where: \.endsEmpty)
        else { return false }
        guard rows[2].end - start <= CSVLimits.bytesInRow else { return false }
        let unwanted = Set(" \"\t\r\n".utf8)
        func texts(_ range: Range<Int>) -> [String] {
            bytes[range].split(separator: delimiter, omittingEmptySubsequences: mark == nil).map { field in
                String(decoding: field.filter { !unwanted.contains($0) }, as: UTF8.self)
            }
        }
        func hasNumber(_ texts: [String]) -> Bool { texts.contains { Double($0) != nil } }
        let names = texts(start..<first.end)
        let isTitle = !hasNumber(texts(first.end..<rows[1].end)) && hasNumber(texts(rows[1].end..<rows[2].end))
        // The names of rows differ.
        let rowNames = zip(rows, rows.dropFirst()).map { texts($0.end..<$1.end).first ?? "" }
        guard Set(rowNames).count == rowNames.count else { return false }
        return names.count == counts[0] && names.count > 1 && !isTitle && !names.contains("") && !hasNumber(names)
    }

    private mutating func skipCountLine(_ bytes: [UInt8]) {
        let end = Self.lineEnd(bytes, from: start)
        let row = bytes[end..<Self.lineEnd(bytes, from: end)]
        countLine = CSVCountLine(bytes[start..<end], before: row, delimiter: delimiter)
        if countLine != nil { (start, line) = (end, line + 1) }
    }

    /// Passes the lines that begin with `#`, but for one right above the rows that names the columns.
    private mutating func skipComments(_ bytes: [UInt8]) {
        let comments = Self.comments(bytes, from: start)
        guard let last = comments.last else { return }
        let next = Self.lineEnd(bytes, from: last.end)
        let wanted = Self.fieldCount(bytes[last.end..<next], delimiter)
        // A name that is a sign for "number" ends with it.
        let names = bytes[last.start + 1..<last.end]
        let isName = names.first == delimiter && delimiter != UInt8(ascii: " ")
        let isHeader = wanted > 1 && Self.fieldCount(isName ? bytes[last.start..<last.end] : names, delimiter) == wanted
        commentCount = comments.count - (isHeader ? 1 : 0)
        line += commentCount
        start = !isHeader ? last.end : isName ? last.start : last.start + 1
    }

    /// Returns the lines that begin with `#`, unless nothing else follows them.
    private static func comments(_ bytes: [UInt8], from start: Int) -> [(start: Int, end: Int)] {
        var lines: [(start: Int, end: Int)] = []
        var offset = start
        while offset < bytes.count, bytes[offset] == UInt8(ascii: "#"), lines.count < 1_000 {
            let end = lineEnd(bytes, from: offset)
            lines.append((offset, end))
            offset = end
        }
        return offset < bytes.count ? lines : []
    }

    /// Returns the offset behind a line and its end.
    private static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
        if end < bytes.count, bytes[end] == UInt8(ascii: "\r") { end += 1 }
        if end < bytes.count, bytes[end] == UInt8(ascii: "\n") { end += 1 }
        return end
    }

    /// Returns the number of fields of a line, as far as quotation marks do not matter.
    private static func fieldCount(_ line: ArraySlice<UInt8>, _ delimiter: UInt8) -> Int {
        let isBlanks = delimiter == UInt8(ascii: " ")
        let text = line.filter { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        return text.split(omittingEmptySubsequences: isBlanks) { byte in
            byte == delimiter || isBlanks && byte == UInt8(ascii: "\t")
        }.count
    }

    /// The likeliest first: a comma may also be the decimal mark of a file with another delimiter.
    private static let candidates = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: ",")]

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

    /// Returns the delimiter that is as frequent in each of the first rows; else blanks if those are, one of the first
    /// row, or a comma.
    ///
    /// Of several, a comma is the delimiter if it is no rarer than the others and stands beside a text in each row.
    private static func detected(_ bytes: [UInt8], from start: Int) -> UInt8 {
        let rows = firstRows(bytes, from: start)
        guard let first = rows.first?.counts else { return UInt8(ascii: ",") }
        // The names of the columns may lack one for the names of the rows.
        let allSteady = candidates.indices.filter { mark in
            let count = rows[rows.count - 1].counts[mark]
            return first[mark] > 0 && (first[mark] == count || first[mark] == count - 1)
                && rows.dropFirst().allSatisfy { $0.counts[mark] == count }
        }
        let comma = candidates.count - 1
        let isComma =
            allSteady.contains(comma) && rows.allSatisfy(\.hasTextBesideComma)
            && allSteady.allSatisfy { first[$0] <= first[comma] }
        let steady = isComma ? comma : allSteady.first
        let fields = rows[rows.count - 1].blankFields
        let isShort = rows[0].blankFields == fields - 1
        if steady == nil, fields > 1, rows[0].blankFields == fields || isShort && fields > 2,
            rows.dropFirst().allSatisfy({ $0.blankFields == fields })
        {
            return UInt8(ascii: " ")
        }
        let present = candidates.indices.last { first[$0] > 0 }
        return candidates[steady ?? present ?? comma]
    }

    /// Marks in a row, outside quotation marks.
    private struct Marks {
        /// Number of each candidate.
        var counts = candidates.map { _ in 0 }
        /// Whether a comma does not stand between two digits.
        var hasTextBesideComma = false
        /// Number of fields between blanks.
        var blankFields = 0
        /// Whether a delimiter is the last of the row, and where the row ends.
        var endsEmpty = false
        var end = 0
    }

    /// Counts the marks in up to 20 rows.
    private static func firstRows(_ bytes: [UInt8], from start: Int) -> [Marks] {
        var rows: [Marks] = []
        var marks = Marks()
        var (isQuoted, isBlank, isInField) = (false, true, false)
        for index in bytes[start...].prefix(1 << 20).indices {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
                if !isInField { (isInField, marks.blankFields) = (true, marks.blankFields + 1) }
            }
            if isQuoted { continue }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                marks.end = index
                if !isBlank { rows.append(marks) }
                if rows.count == 20 { return rows }
                marks = Marks()
                (isBlank, isInField) = (true, false)
            } else {
                let isInBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
                if !isInBlank, !isInField { marks.blankFields += 1 }
                isInField = !isInBlank
                isBlank = isBlank && (byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t"))
                if byte != UInt8(ascii: " ") { marks.endsEmpty = candidates.contains(byte) }
                if let mark = candidates.firstIndex(of: byte) { marks.counts[mark] += 1 }
                if byte == UInt8(ascii: ","), !isDigit(bytes, index - 1) || !isDigit(bytes, index + 1) {
                    marks.hasTextBesideComma = true
                }
            }
        }
        // A last row without a line end, unless it is the front of a long one.
        marks.end = min(bytes.count, start + (1 << 20))
        if !isBlank, rows.isEmpty || bytes.count - start < 1 << 20 { rows.append(marks) }
        return rows
    }

    private static func isDigit(_ bytes: [UInt8], _ index: Int) -> Bool {
        bytes.indices.contains(index) && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index])
    }
}
