import Text

/// First line that counts the rows and features and names the classes, `150,4,setosa,versicolor,virginica`.
///
/// scikit-learn's own tables begin so: the values below are numbers, and the last of each row is the index of its class.
struct CSVCountLine: Equatable {
    /// Names of the classes, in order of their indices.
    let classNames: [String]

    /// Reads a line; nil unless it counts the features of the row that follows, and names its class.
    init?(_ line: ArraySlice<UInt8>, before row: ArraySlice<UInt8>, delimiter: UInt8) {
        guard max(line.count, row.count) <= CSVLimits.bytesInRow else { return nil }
        let fields = Self.fields(line, delimiter)
        guard fields.count >= 4, let rowCount = Int(fields[0]), rowCount > 0, let featureCount = Int(fields[1]),
            fields[2...].allSatisfy({ Self.isName($0) }), Set(fields[2...]).count == fields.count - 2
        else { return nil }
        let values = Self.fields(row, delimiter)
        guard values.count - 1 == featureCount, values.allSatisfy({ Double($0) != nil }),
            let index = values.last.flatMap({ Int($0) }), (0..<fields.count - 2).contains(index)
        else { return nil }
        classNames = Array(fields[2...])
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty && Double(text) == nil && !CSVMissingWords.everywhere.contains(text.lowercased())
            && !CSVMissingWords.amongNumbers.contains(text.lowercased())
    }

    private static func fields(_ line: ArraySlice<UInt8>, _ delimiter: UInt8) -> [String] {
        line.split(separator: delimiter, omittingEmptySubsequences: false).map { field in
            let text = String(decoding: field.filter { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self).trimmed
            let isQuoted = text.count > 1 && text.hasPrefix("\"") && text.hasSuffix("\"")
            return isQuoted ? String(text.dropFirst().dropLast()) : String(text)
        }
    }
}

extension CSVCountLine {
    /// Sentence on the line, and on what the numbers of the classes mean.
    var remark: String {
        let meanings = classNames.prefix(10).enumerated().map { "\($0) is \($1.clipped(to: 20).quotedForDisplay)" }
        let rest = classNames.count - meanings.count
        return "the first line counts the rows and names the classes, and is passed over: "
            + meanings.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }
}
